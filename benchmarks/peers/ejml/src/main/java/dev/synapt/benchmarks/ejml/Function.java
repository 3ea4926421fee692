package dev.synapt.benchmarks.ejml;

import dev.synapt.model.Activation;
import org.ejml.data.FMatrixRMaj;

/** Activations, in place. */
enum Function {
  LINEAR {
    @Override
    float value(float z) {
      return z;
    }

    @Override
    float derivative(float a) {
      return 1;
    }
  },
  RELU {
    @Override
    float value(float z) {
      return Math.max(0, z);
    }

    @Override
    float derivative(float a) {
      return a > 0 ? 1 : 0;
    }
  },
  SIGMOID {
    @Override
    float value(float z) {
      return (float) (1 / (1 + Math.exp(-z)));
    }

    @Override
    float derivative(float a) {
      return a * (1 - a);
    }
  },
  TANH {
    @Override
    float value(float z) {
      return (float) Math.tanh(z);
    }

    @Override
    float derivative(float a) {
      return 1 - a * a;
    }
  },
  SOFTMAX {
    @Override
    void apply(FMatrixRMaj sums) {
      float[] z = sums.data;
      int columns = sums.numCols;
      for (int row = 0; row < sums.numRows * columns; row += columns) {
        float largest = z[row];
        for (int j = 1; j < columns; j++) {
          largest = Math.max(largest, z[row + j]);
        }
        float sum = 0;
        for (int j = 0; j < columns; j++) {
          z[row + j] = (float) Math.exp(z[row + j] - largest);
          sum += z[row + j];
        }
        for (int j = 0; j < columns; j++) {
          z[row + j] /= sum;
        }
      }
    }

    @Override
    float value(float z) {
      throw new UnsupportedOperationException("softmax needs the whole row");
    }

    @Override
    float derivative(float a) {
      throw new UnsupportedOperationException("softmax is derived together with its loss");
    }
  };

  static Function of(Activation activation) {
    return valueOf(activation.name());
  }

  abstract float value(float z);

  /** By the sum, in terms of the output. */
  abstract float derivative(float a);

  void apply(FMatrixRMaj sums) {
    float[] z = sums.data;
    int size = sums.getNumElements();
    for (int i = 0; i < size; i++) {
      z[i] = value(z[i]);
    }
  }

  void timesDerivative(FMatrixRMaj outputs, FMatrixRMaj gradient) {
    int size = outputs.getNumElements();
    for (int i = 0; i < size; i++) {
      gradient.data[i] *= derivative(outputs.data[i]);
    }
  }
}
