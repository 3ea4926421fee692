package dev.synapt.reference;

import dev.synapt.network.DropoutMask;
import dev.synapt.spec.DropoutSpec;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** {@code a = x m}, element by element; {@code dx = da m}. */
record DropoutPass(DMatrixRMaj mask, DMatrixRMaj outputs) implements LayerPass {
  static DropoutPass forward(DropoutSpec layer, int index, DropoutMask dropout, DMatrixRMaj x) {
    DMatrixRMaj mask = x.createLike();
    float[] row = new float[x.numCols];
    for (int i = 0; i < x.numRows; i++) {
      dropout.fill(index, i, (float) layer.rate(), row);
      for (int j = 0; j < row.length; j++) {
        mask.set(i, j, row[j]);
      }
    }
    return new DropoutPass(mask, CommonOps_DDRM.elementMult(x, mask, null));
  }

  @Override
  public DMatrixRMaj backward(
      DMatrixRMaj outputGradients, Map<String, ReferenceGradient> gradients) {
    return CommonOps_DDRM.elementMult(outputGradients, mask, null);
  }

  @Override
  public double penalty() {
    return 0;
  }
}
