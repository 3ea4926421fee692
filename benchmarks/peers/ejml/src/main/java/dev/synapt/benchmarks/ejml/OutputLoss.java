package dev.synapt.benchmarks.ejml;

import dev.synapt.benchmarks.Workload;
import org.ejml.data.FMatrixRMaj;

/** The mean loss, and its gradient by the sums of the output layer. */
final class OutputLoss {
  private OutputLoss() {}

  /** Writes the gradient and returns the loss. */
  static double of(Workload workload, FMatrixRMaj outputs, FMatrixRMaj y, FMatrixRMaj gradient) {
    int size = outputs.getNumElements();
    int terms = workload.isSoftmax() ? outputs.numRows : size;
    float share = 1f / terms;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      float a = outputs.data[i];
      float t = y.data[i];
      switch (workload.loss()) {
        case SPARSE_CATEGORICAL_CROSSENTROPY -> {
          sum -= t == 0 ? 0 : Math.log(a);
          gradient.data[i] = (a - t) * share;
        }
        case BINARY_CROSSENTROPY -> {
          sum -= t == 0 ? Math.log(1 - a) : Math.log(a);
          gradient.data[i] = (a - t) * share;
        }
        default -> {
          sum += (double) (a - t) * (a - t);
          gradient.data[i] = 2 * (a - t) * share;
        }
      }
    }
    return sum / terms;
  }
}
