package dev.synapt.benchmarks;

import dev.synapt.network.Parameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A workload with its numbers: the weights that training starts from, and the examples. The same
 * for all peers.
 *
 * @param workload the network
 * @param layers its layers with their first weights
 * @param features [rows, inputs], row by row
 * @param labels for softmax the classes, [rows]; else the targets, [rows, outputs]
 */
public record Problem(
    Workload workload, List<DenseWeights> layers, float[] features, float[] labels) {
  /**
   * The weights that training starts from, as our own networks take them.
   *
   * @return the parameters of {@link Workload#spec}
   */
  public Parameters parameters() {
    Map<String, float[]> arrays = new HashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      arrays.put("dense" + (i + 1) + ".weight", layers.get(i).weights());
      arrays.put("dense" + (i + 1) + ".bias", layers.get(i).bias());
    }
    return Parameters.of(workload.spec(), arrays);
  }

  /**
   * How many examples there are.
   *
   * @return whole minibatches of them
   */
  public int rows() {
    return features.length / workload.inputs();
  }

  /**
   * How many minibatches there are.
   *
   * @return at least 1
   */
  public int batches() {
    return rows() / workload.batch();
  }

  /**
   * The features of some consecutive examples.
   *
   * @param from the first
   * @param count how many
   * @return [count, inputs], row by row
   */
  public float[] rows(int from, int count) {
    int inputs = workload.inputs();
    return Arrays.copyOfRange(features, from * inputs, (from + count) * inputs);
  }

  /**
   * The features of a minibatch.
   *
   * @param batch its index
   * @return [batch, inputs], row by row
   */
  public float[] batchFeatures(int batch) {
    return rows(batch * workload.batch(), workload.batch());
  }

  /**
   * The labels of a minibatch as numbers for each output; classes are one-hot.
   *
   * @param batch its index
   * @return [batch, outputs], row by row
   */
  public float[] batchTargets(int batch) {
    int outputs = workload.outputs();
    int from = batch * workload.batch();
    if (!workload.isSoftmax()) {
      return Arrays.copyOfRange(labels, from * outputs, (from + workload.batch()) * outputs);
    }
    float[] targets = new float[workload.batch() * outputs];
    for (int i = 0; i < workload.batch(); i++) {
      targets[i * outputs + (int) labels[from + i]] = 1;
    }
    return targets;
  }

  /**
   * The classes of all examples.
   *
   * @return [rows]; only of a softmax
   */
  public int[] classes() {
    int[] classes = new int[labels.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (int) labels[i];
    }
    return classes;
  }
}
