package dev.synapt.examples.e08_activations;

import dev.synapt.data.ClassDataset;
import dev.synapt.network.Parameters;
import java.util.List;

/**
 * Hidden units whose sums {@code z = x W + b} are below 0 for all examples. A ReLU passes neither
 * values nor gradients there: such a unit is dead. A leaky ReLU passes a part of both.
 */
final class SilentUnits {
  private SilentUnits() {}

  /** The share of silent units among all hidden ones, of (leaky) ReLUs with this slope. */
  static double share(Parameters parameters, double slope, ClassDataset data) {
    List<String> names = parameters.names();
    double[][] x = new double[data.size()][];
    for (int i = 0; i < x.length; i++) {
      x[i] = new double[] {data.example(i)[0], data.example(i)[1]};
    }
    int silent = 0;
    int units = 0;
    for (int tensor = 0; tensor < names.size() - 2; tensor += 2) {
      float[] weights = parameters.get(names.get(tensor)).values();
      float[] bias = parameters.get(names.get(tensor + 1)).values();
      boolean[] fires = new boolean[bias.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = activations(x[i], weights, bias, slope, fires);
      }
      for (boolean fired : fires) {
        silent += fired ? 0 : 1;
        units++;
      }
    }
    return silent / (double) units;
  }

  private static double[] activations(
      double[] x, float[] weights, float[] bias, double slope, boolean[] fires) {
    double[] a = new double[bias.length];
    for (int j = 0; j < a.length; j++) {
      double z = bias[j];
      for (int i = 0; i < x.length; i++) {
        z += x[i] * weights[i * a.length + j];
      }
      fires[j] |= z > 0;
      a[j] = Math.max(z, slope * z);
    }
    return a;
  }
}
