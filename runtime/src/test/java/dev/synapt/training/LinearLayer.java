package dev.synapt.training;

import dev.synapt.network.Batch;
import java.util.Arrays;

/** {@code z = x W + b} and its gradients, by hand: what the trainers of these tests are made of. */
final class LinearLayer {
  final int inputs;
  final int outputs;
  float[][] a = {};
  float[][] dz = {};

  LinearLayer(int inputs, int outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
  }

  void reserve(int examples) {
    if (a.length < examples) {
      a = new float[examples][outputs];
      dz = new float[examples][outputs];
    }
  }

  void forward(Batch batch, float[] parameters) {
    for (int i = 0; i < batch.count(); i++) {
      sums(batch.features(), batch.row(i) * inputs, parameters, a[i]);
    }
  }

  void sums(float[] x, int at, float[] parameters, float[] z) {
    for (int j = 0; j < outputs; j++) {
      float sum = parameters[inputs * outputs + j];
      for (int k = 0; k < inputs; k++) {
        sum += x[at + k] * parameters[k * outputs + j];
      }
      z[j] = sum;
    }
  }

  void backward(Batch batch, float[] gradients) {
    Arrays.fill(gradients, 0);
    for (int i = 0; i < batch.count(); i++) {
      for (int j = 0; j < outputs; j++) {
        for (int k = 0; k < inputs; k++) {
          float x = batch.features()[batch.row(i) * inputs + k];
          gradients[k * outputs + j] += x * dz[i][j];
        }
        gradients[inputs * outputs + j] += dz[i][j];
      }
    }
  }

  static void softmax(float[] z) {
    double max = Double.NEGATIVE_INFINITY;
    for (float value : z) {
      max = Math.max(max, value);
    }
    double total = 0;
    for (int j = 0; j < z.length; j++) {
      z[j] = (float) StrictMath.exp(z[j] - max);
      total += z[j];
    }
    for (int j = 0; j < z.length; j++) {
      z[j] /= (float) total;
    }
  }

  static float sigmoid(float z) {
    return (float) (1 / (1 + StrictMath.exp(-z)));
  }
}
