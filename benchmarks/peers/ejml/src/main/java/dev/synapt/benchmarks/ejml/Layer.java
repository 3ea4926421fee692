package dev.synapt.benchmarks.ejml;

import static org.ejml.dense.row.CommonOps_FDRM.mult;
import static org.ejml.dense.row.CommonOps_FDRM.multTransA;
import static org.ejml.dense.row.CommonOps_FDRM.multTransB;

import dev.synapt.benchmarks.DenseWeights;
import dev.synapt.benchmarks.Workload;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/** A dense layer: {@code a = f(x W + b)}, with W [inputs, units] and examples in the rows. */
final class Layer {
  private final Function function;
  private final FMatrixRMaj weights;
  private final float[] bias;
  private final FMatrixRMaj weightGradient;
  private final float[] biasGradient;
  private final FMatrixRMaj outputs;
  private final FMatrixRMaj gradient;
  private final Step weightStep;
  private final Step biasStep;

  Layer(DenseWeights start, Workload workload) {
    function = Function.of(start.activation());
    weights = new FMatrixRMaj(start.inputs(), start.units(), true, start.weights());
    bias = start.bias().clone();
    weightGradient = new FMatrixRMaj(start.inputs(), start.units());
    biasGradient = new float[start.units()];
    outputs = new FMatrixRMaj(workload.batch(), start.units());
    gradient = new FMatrixRMaj(workload.batch(), start.units());
    weightStep = Step.of(workload, weights.data.length);
    biasStep = Step.of(workload, bias.length);
  }

  FMatrixRMaj outputs() {
    return outputs;
  }

  /** The gradient of the loss by the sums {@code x W + b}, [examples, units]. */
  FMatrixRMaj gradient(int examples) {
    gradient.reshape(examples, bias.length);
    return gradient;
  }

  FMatrixRMaj forward(FMatrixRMaj x) {
    outputs.reshape(x.numRows, bias.length);
    mult(x, weights, outputs);
    float[] sums = outputs.data;
    for (int i = 0; i < x.numRows; i++) {
      int row = i * bias.length;
      for (int j = 0; j < bias.length; j++) {
        sums[row + j] += bias[j];
      }
    }
    function.apply(outputs);
    return outputs;
  }

  /** {@code dW = x^T dz, db = sum dz}. */
  void backward(FMatrixRMaj x) {
    multTransA(x, gradient, weightGradient);
    Arrays.fill(biasGradient, 0);
    float[] dz = gradient.data;
    for (int i = 0; i < x.numRows; i++) {
      int row = i * biasGradient.length;
      for (int j = 0; j < biasGradient.length; j++) {
        biasGradient[j] += dz[row + j];
      }
    }
  }

  /** {@code dx = dz W^T}, and from it the gradient by the sums of the layer before. */
  void backwardTo(Layer before) {
    FMatrixRMaj dx = before.gradient(gradient.numRows);
    multTransB(gradient, weights, dx);
    before.throughActivation();
  }

  /** Turns the gradient by the outputs into that by the sums. */
  void throughActivation() {
    function.timesDerivative(outputs, gradient);
  }

  void step() {
    weightStep.apply(weights.data, weightGradient.data);
    biasStep.apply(bias, biasGradient);
  }
}
