package dev.synapt.reference;

import dev.synapt.model.Activation;
import dev.synapt.spec.DenseSpec;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * {@code z = x W + b}, {@code a = f(z)}; {@code dz = da f'(z)}, {@code dW = x^T dz}, {@code db =}
 * the sum of dz over the examples, {@code dx = dz W^T}. The penalty is {@code l1 sum |W| + l2 sum
 * W^2}.
 */
record DensePass(
    DenseSpec layer, DMatrixRMaj weights, DMatrixRMaj inputs, DMatrixRMaj sums, DMatrixRMaj outputs)
    implements LayerPass {

  static DensePass forward(
      DenseSpec layer, DMatrixRMaj weights, @Nullable DMatrixRMaj bias, DMatrixRMaj x) {
    DMatrixRMaj z = CommonOps_DDRM.mult(x, weights, null);
    if (bias != null) {
      for (int k = 0; k < z.getNumElements(); k++) {
        z.data[k] += bias.data[k % z.numCols];
      }
    }
    DMatrixRMaj a =
        layer.activation().function() == Activation.SOFTMAX
            ? Softmax.probabilities(z)
            : CommonOps_DDRM.apply(
                z, ElementWise.of(layer.activation()).value()::applyAsDouble, null);
    return new DensePass(layer, weights, x, z, a);
  }

  @Override
  public DMatrixRMaj backward(
      DMatrixRMaj outputGradients, Map<String, ReferenceGradient> gradients) {
    DMatrixRMaj slopes =
        CommonOps_DDRM.apply(
            sums, ElementWise.of(layer.activation()).derivative()::applyAsDouble, null);
    return backwardFromSums(CommonOps_DDRM.elementMult(outputGradients, slopes, null), gradients);
  }

  /** The way back from dz, which the loss of an output layer gives directly. */
  DMatrixRMaj backwardFromSums(DMatrixRMaj dz, Map<String, ReferenceGradient> gradients) {
    DMatrixRMaj absoluteDz = CommonOps_DDRM.apply(dz, Math::abs, null);
    DMatrixRMaj weightTerms =
        CommonOps_DDRM.multTransA(CommonOps_DDRM.apply(inputs, Math::abs, null), absoluteDz, null);
    DMatrixRMaj dw = CommonOps_DDRM.multTransA(inputs, dz, null);
    for (int k = 0; k < dw.getNumElements(); k++) {
      double penalty = penaltyDerivative(weights.data[k]);
      dw.data[k] += penalty;
      weightTerms.data[k] += Math.abs(penalty);
    }
    put(gradients, layer.name() + ".weight", dw, weightTerms);
    if (layer.bias()) {
      DMatrixRMaj biasTerms = CommonOps_DDRM.sumCols(absoluteDz, null);
      put(gradients, layer.name() + ".bias", CommonOps_DDRM.sumCols(dz, null), biasTerms);
    }
    return CommonOps_DDRM.multTransB(dz, weights, null);
  }

  @Override
  public double penalty() {
    double norm = ReferenceGradient.norm(weights.data);
    return layer.l1() * CommonOps_DDRM.elementSumAbs(weights) + layer.l2() * norm * norm;
  }

  private double penaltyDerivative(double w) {
    return layer.l1() * Math.signum(w) + 2 * layer.l2() * w;
  }

  private static void put(
      Map<String, ReferenceGradient> gradients, String name, DMatrixRMaj sum, DMatrixRMaj terms) {
    double scale = ReferenceGradient.norm(terms.data);
    gradients.put(name, new ReferenceGradient(name, sum.data, scale));
  }
}
