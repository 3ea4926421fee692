package dev.synapt.benchmarks.tensorflow;

import dev.synapt.benchmarks.DenseWeights;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.Workload;
import dev.synapt.model.Activation;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** A network, its loss and its training as operations of a graph. */
final class NetworkGraph {
  final Placeholder<TFloat32> x;
  final Placeholder<TFloat32> y;
  final Operand<TFloat32> predictions;
  final Operand<TFloat32> loss;
  final Op step;
  final List<Op> start = new ArrayList<>();

  private final Ops tf;
  private final List<Variable<TFloat32>> variables = new ArrayList<>();

  NetworkGraph(Graph graph, Problem problem) {
    Workload workload = problem.workload();
    tf = Ops.create(graph);
    x = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, workload.inputs())));
    y = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, workload.outputs())));
    Operand<TFloat32> logits = x;
    for (DenseWeights layer : problem.layers()) {
      boolean isFirst = variables.isEmpty();
      logits = dense(isFirst ? x : activation(workload.hidden(), logits), layer);
    }
    predictions = activation(workload.output(), logits);
    loss = loss(workload, logits);
    step = new GradientStep(tf, workload, start).of(loss, variables);
  }

  /** The sums of a layer, before its activation. */
  private Operand<TFloat32> dense(Operand<TFloat32> inputs, DenseWeights layer) {
    Variable<TFloat32> weights = variable(Shape.of(layer.inputs(), layer.units()), layer.weights());
    Variable<TFloat32> bias = variable(Shape.of(layer.units()), layer.bias());
    return tf.nn.biasAdd(tf.linalg.matMul(inputs, weights), bias);
  }

  private Variable<TFloat32> variable(Shape shape, float[] values) {
    Variable<TFloat32> variable = tf.variable(shape, TFloat32.class);
    start.add(tf.assign(variable, tf.constant(shape, DataBuffers.of(values))));
    variables.add(variable);
    return variable;
  }

  private Operand<TFloat32> activation(Activation activation, Operand<TFloat32> sums) {
    return switch (activation) {
      case LINEAR -> sums;
      case RELU -> tf.nn.relu(sums);
      case SIGMOID -> tf.math.sigmoid(sums);
      case TANH -> tf.math.tanh(sums);
      case SOFTMAX -> tf.nn.softmax(sums);
      default -> throw new IllegalArgumentException("No operation for " + activation);
    };
  }

  private Operand<TFloat32> loss(Workload workload, Operand<TFloat32> logits) {
    return switch (workload.loss()) {
      // The sparse form has no gradient in TensorFlow Java: labels are one-hot.
      case SPARSE_CATEGORICAL_CROSSENTROPY ->
          tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(logits, y).loss(), tf.constant(0));
      case BINARY_CROSSENTROPY ->
          mean(tf.math.sub(tf.math.softplus(logits), tf.math.mul(logits, y)));
      default -> mean(tf.math.squaredDifference(predictions, y));
    };
  }

  private Operand<TFloat32> mean(Operand<TFloat32> losses) {
    return tf.math.mean(losses, tf.constant(new int[] {0, 1}));
  }
}
