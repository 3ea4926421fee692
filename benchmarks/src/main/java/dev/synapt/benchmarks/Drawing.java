package dev.synapt.benchmarks;

import dev.synapt.data.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the numbers of a problem from a seed. Labels follow a random linear teacher, and every
 * example stands in the data four times with labels drawn anew: no network can fit them all, so
 * gradients never vanish, and no peer is measured on denormal numbers however long it trains.
 */
public final class Drawing {
  private static final int COPIES = 4;

  private final Workload workload;
  private final SeededRandom random;

  private Drawing(Workload workload, long seed) {
    this.workload = workload;
    this.random = new SeededRandom(seed);
  }

  /**
   * A problem from a seed.
   *
   * @param workload the network
   * @param batches how many minibatches of examples, a multiple of 4
   * @param seed what all numbers follow from
   * @return the problem
   */
  public static Problem of(Workload workload, int batches, long seed) {
    return new Drawing(workload, seed).problem(batches * workload.batch());
  }

  private Problem problem(int rows) {
    int inputs = workload.inputs();
    List<DenseWeights> layers = new ArrayList<>();
    for (int layer = 0; layer < workload.shape().size() - 1; layer++) {
      layers.add(layer(layer));
    }
    float[] teacher = uniform(inputs * workload.outputs(), Math.sqrt(12.0 / inputs));
    int distinct = Math.max(1, rows / COPIES);
    float[] features = new float[rows * inputs];
    float[] originals = uniform(distinct * inputs, 1);
    float[] labels = new float[workload.isSoftmax() ? rows : rows * workload.outputs()];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(originals, row % distinct * inputs, features, row * inputs, inputs);
      label(features, row, teacher, labels);
    }
    return new Problem(workload, layers, features, labels);
  }

  /** Glorot's limits; the biases are not 0, so that a peer that forgets them is found out. */
  private DenseWeights layer(int layer) {
    int inputs = workload.shape().get(layer);
    int units = workload.shape().get(layer + 1);
    double limit = Math.sqrt(6.0 / (inputs + units));
    return new DenseWeights(
        inputs,
        units,
        uniform(inputs * units, limit),
        uniform(units, 0.1),
        workload.activation(layer));
  }

  private float[] uniform(int size, double limit) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (limit * (2 * random.nextDouble() - 1));
    }
    return values;
  }

  private void label(float[] features, int row, float[] teacher, float[] labels) {
    int outputs = workload.outputs();
    double highest = Double.NEGATIVE_INFINITY;
    for (int output = 0; output < outputs; output++) {
      double logit = logit(features, row, teacher, output);
      if (workload.isSoftmax()) {
        // The largest of logits with Gumbel noise is distributed as their softmax says.
        double noisy = logit - Math.log(-Math.log(1 - random.nextDouble()));
        labels[row] = noisy > highest ? output : labels[row];
        highest = Math.max(highest, noisy);
      } else {
        boolean isOne = random.nextDouble() < 1 / (1 + Math.exp(-logit));
        labels[row * outputs + output] = isOne ? 1 : 0;
      }
    }
  }

  private double logit(float[] features, int row, float[] teacher, int output) {
    int inputs = workload.inputs();
    double sum = 0;
    for (int i = 0; i < inputs; i++) {
      sum += (double) features[row * inputs + i] * teacher[i * workload.outputs() + output];
    }
    return sum;
  }
}
