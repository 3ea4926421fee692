package dev.synapt.benchmarks.tensorflow;

import dev.synapt.benchmarks.Workload;
import dev.synapt.benchmarks.Workload.Stepping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** The optimizer's part of the graph: one fused operation a variable. */
final class GradientStep {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-7f;

  private final Ops tf;
  private final Workload workload;
  private final List<Op> start;

  /**
   * A step for one optimizer.
   *
   * @param tf makes operations
   * @param workload says which optimizer
   * @param start receives what sets its state back
   */
  GradientStep(Ops tf, Workload workload, List<Op> start) {
    this.tf = tf;
    this.workload = workload;
    this.start = start;
  }

  /**
   * No variable changes before all gradients are there: some of them are computed from variables,
   * and the order of a graph's operations is its own.
   */
  Op of(Operand<TFloat32> loss, List<Variable<TFloat32>> variables) {
    Gradients gradients = tf.gradients(loss, variables);
    Operation[] all =
        IntStream.range(0, variables.size())
            .mapToObj(i -> gradients.dy(i).op())
            .toArray(Operation[]::new);
    Ops afterGradients = tf.withControlDependencyOps(all);
    List<Op> updates = new ArrayList<>();
    if (workload.optimizer() == Stepping.SGD) {
      Operand<TFloat32> rate = tf.constant((float) workload.rate());
      for (int i = 0; i < variables.size(); i++) {
        updates.add(
            afterGradients.train.applyGradientDescent(variables.get(i), rate, gradients.dy(i)));
      }
    } else {
      adam(afterGradients, variables, gradients, updates);
    }
    return tf.withControlDependencies(updates).noOp();
  }

  /** The powers of beta go on after all variables have seen them. */
  private void adam(
      Ops afterGradients,
      List<Variable<TFloat32>> variables,
      Gradients gradients,
      List<Op> updates) {
    Operand<TFloat32> beta1 = tf.constant(BETA1);
    Operand<TFloat32> beta2 = tf.constant(BETA2);
    Operand<TFloat32> epsilon = tf.constant(EPSILON);
    Operand<TFloat32> rate = tf.constant((float) workload.rate());
    Variable<TFloat32> power1 = state(Shape.scalar(), beta1);
    Variable<TFloat32> power2 = state(Shape.scalar(), beta2);
    for (int i = 0; i < variables.size(); i++) {
      Variable<TFloat32> variable = variables.get(i);
      Shape shape = variable.asOutput().shape();
      Operand<TFloat32> zeros = tf.fill(tf.constant(shape), tf.constant(0f));
      updates.add(
          afterGradients.train.applyAdam(
              variable,
              state(shape, zeros),
              state(shape, zeros),
              power1,
              power2,
              rate,
              beta1,
              beta2,
              epsilon,
              gradients.dy(i)));
    }
    Ops afterwards = tf.withControlDependencies(List.copyOf(updates));
    updates.add(afterwards.assign(power1, afterwards.math.mul(power1, beta1)));
    updates.add(afterwards.assign(power2, afterwards.math.mul(power2, beta2)));
  }

  private Variable<TFloat32> state(Shape shape, Operand<TFloat32> value) {
    Variable<TFloat32> state = tf.variable(shape, TFloat32.class);
    start.add(tf.assign(state, value));
    return state;
  }
}
