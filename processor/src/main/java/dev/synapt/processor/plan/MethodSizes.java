package dev.synapt.processor.plan;

import dev.synapt.model.Loss;
import dev.synapt.processor.expr.ActivationFormula;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.expr.ByteCount;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.LossFormula;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.plan.LoopShape.Accumulators;
import dev.synapt.processor.plan.LoopShape.ColumnKernel;
import dev.synapt.processor.plan.LoopShape.StraightLine;

/**
 * How many bytes of code the methods of a network have at most, whichever compiler compiles them.
 * The JVM never compiles a method above 8,000 bytes; the plan stays below {@link #LIMIT}.
 */
public final class MethodSizes {
  /** The most bytes that a generated method may have. */
  public static final int LIMIT = 6_000;

  /** {@code z[j]}. */
  private static final int ELEMENT = 5;

  /** What a method has besides its sums: arguments, arrays, loop counters, the return. */
  static final int FRAME = 120;

  /** A loop over the examples and one over the values of an example, without what they do. */
  private static final int TWO_LOOPS = 90;

  /** A loop over the examples that opens their rows. */
  private static final int ONE_LOOP = 50;

  /** {@code float x3 = x[at + 3]}. */
  static final int LOAD = 12;

  /** {@code float dz3 = dz[3]}. */
  private static final int LOAD_ROW = 8;

  /** {@code z[3] = z3}, or {@code float z3 = p[BIAS + 3]}. */
  static final int STORE = 9;

  /** {@code z3 = Math.fma(x4, p[WEIGHTS + 19], z3)}. */
  static final int MULTIPLY_ADD = 17;

  /** {@code float g3 = 0f}, {@code g3 = Math.fma(x4, dz3, g3)}, {@code g[WEIGHTS + 19] = g3}. */
  private static final int SUM_OF_PRODUCTS = 22;

  /** {@code float db3 = 0f}, {@code db3 += dz3}, {@code g[BIAS + 3] = db3}. */
  private static final int SUM = 18;

  /**
   * Four rows opened, filled and multiplied by two terms, then what remains of rows and terms: nine
   * kernel calls.
   */
  private static final int ROW_KERNEL = 1_300;

  /** {@code final int i3 = Math.min(i + 3, to - 1)}, and its row of features or of outputs. */
  private static final int EXAMPLE = 35;

  /** {@code final float xk3 = x[at3 + k]}. */
  private static final int FACTOR = 12;

  /** {@code outSums[i3][4] = z34}, or {@code float z34 = p[OUT_BIAS + 4]}. */
  private static final int STORE_SUM = 14;

  /** {@code System.arraycopy(x, at1 + from, rows[1], from, to - from)}, and what comes before. */
  private static final int COPY_EXAMPLE = 60;

  /** {@code fourRowsTwoTerms(columns[4], x0, dz0[4], from, to)} of one row and one term. */
  private static final int KERNEL_CALL = 30;

  /** An argument of a kernel for a row or a term, and one for each pair of them. */
  private static final int KERNEL_ARGUMENT = 6;

  /** A product in vectors: the batch and the bias copied, the call of the tiles. */
  private static final int VECTOR_PRODUCT = 200;

  /** Nine sums of a gradient, each declared, multiplied and stored, and vectors for them. */
  private static final int FEW_UNITS = 900;

  /** The largest tile: fourteen rows opened, multiplied and stored, two vectors each. */
  private static final int VECTOR_TILE = 1_800;

  /** What a binary cross-entropy has besides: logarithms, the losses in a line and their sum. */
  private static final int LINES = 60;

  /** The exponentials, total and logarithm of softmax, and the gradients of its loss. */
  private static final int SOFTMAX = 420;

  /** What a layer adds to the methods that list all layers: fields, buffers, the declaration. */
  private static final int LISTED = 80;

  /** What such a method has besides its layers, such as the extents of the input. */
  private static final int LIST = 300;

  private MethodSizes() {}

  /**
   * The forward method of a layer.
   *
   * @param dense the layer
   * @return an upper bound in bytes
   */
  public static int forward(DensePlan dense) {
    int in = dense.inputs();
    int out = dense.outputs();
    int product = ROW_KERNEL;
    if (dense.forward() instanceof StraightLine) {
      product = LOAD * in + 2 * STORE * out + MULTIPLY_ADD * in * out;
    } else if (dense.forward() instanceof Accumulators shape) {
      product = blocks(shape);
    }
    return FRAME + product + activation(dense);
  }

  /**
   * The backward method of a layer: activation, weights and bias.
   *
   * @param dense the layer
   * @return an upper bound in bytes
   */
  public static int backward(DensePlan dense) {
    int in = dense.inputs();
    int out = dense.outputs();
    int product = ROW_KERNEL;
    if (dense.weightGradient() instanceof StraightLine) {
      product = SUM_OF_PRODUCTS * in * out + SUM * out;
      for (StraightLineBlock block : StraightLineBlock.of(in, out)) {
        product += ONE_LOOP + LOAD * (block.endRow() - block.row());
        product += LOAD_ROW * (block.endColumn() - block.column());
      }
    } else if (dense.weightGradient() instanceof Accumulators shape) {
      product = 2 * blocks(shape);
    } else if (dense.weightGradient() instanceof ColumnKernel shape) {
      product = columns(shape, out);
    }
    return FRAME + product + TWO_LOOPS + activation(dense);
  }

  /**
   * The method that passes the gradient to the input of a layer.
   *
   * @param dense the layer
   * @return an upper bound in bytes; 0 if there is no such method
   */
  public static int backwardToInput(DensePlan dense) {
    if (dense.inputGradient().isEmpty()) {
      return 0;
    }
    int in = dense.inputs();
    int out = dense.outputs();
    LoopShape shape = dense.inputGradient().get();
    if (shape instanceof StraightLine) {
      return FRAME + STORE * out + 2 * STORE * in + MULTIPLY_ADD * in * out;
    }
    return FRAME + (shape instanceof Accumulators accumulators ? blocks(accumulators) : ROW_KERNEL);
  }

  /**
   * The methods of a layer in vectors, forward and backward.
   *
   * @param dense the layer
   * @return an upper bound in bytes
   */
  public static int vectors(DensePlan dense) {
    int product = dense.isFewUnitsInVectors() ? FEW_UNITS : VECTOR_PRODUCT;
    return FRAME + product + TWO_LOOPS + activation(dense);
  }

  /**
   * The tiles of a network in vectors, the loops over them, and those of activations.
   *
   * @return an upper bound in bytes
   */
  public static int vectorTiles() {
    return VECTOR_TILE;
  }

  /**
   * The loss method of a network.
   *
   * @param plan the network
   * @return an upper bound in bytes
   */
  public static int loss(NetworkPlan plan) {
    if (plan.lossFormula() instanceof LossFormula.Elementwise loss) {
      int activation = activation(plan.output());
      int lines = plan.loss() == Loss.BINARY_CROSSENTROPY ? LINES : 0;
      return FRAME + TWO_LOOPS + lines + bytes(loss.value()) + bytes(loss.gradient()) + activation;
    }
    return FRAME + SOFTMAX;
  }

  /**
   * Every method that lists the layers, such as constructors.
   *
   * @param plan the network
   * @return an upper bound in bytes
   */
  public static int listing(NetworkPlan plan) {
    return LIST + LISTED * plan.layers().size();
  }

  /**
   * The largest method of a network.
   *
   * @param plan the network
   * @return an upper bound in bytes
   */
  public static int largest(NetworkPlan plan) {
    int largest = Math.max(loss(plan), listing(plan));
    if (plan.predictsInLocals()) {
      largest = Math.max(largest, PredictionSizes.locals(plan));
    }
    if (plan.trainsInLanes()) {
      largest = Math.max(largest, LaneSizes.largest(plan));
    }
    if (plan.hasVectors()) {
      largest = Math.max(largest, vectorTiles());
    }
    for (LayerPlan layer : plan.layers()) {
      largest = Math.max(largest, largest(layer));
    }
    return largest;
  }

  /**
   * The largest method of a layer.
   *
   * @param layer the layer
   * @return an upper bound in bytes
   */
  public static int largest(LayerPlan layer) {
    if (layer instanceof DensePlan dense) {
      int forward = Math.max(forward(dense), PredictionSizes.layer(dense));
      return Math.max(forward, Math.max(backward(dense), backwardToInput(dense)));
    }
    return FRAME + TWO_LOOPS;
  }

  /** A loop over full blocks and what remains, or one block and what remains. */
  private static int blocks(Accumulators shape) {
    int example = EXAMPLE + FACTOR + shape.width() * (2 * STORE_SUM + MULTIPLY_ADD);
    return 2 * (FRAME + shape.examples() * example + shape.width() * FACTOR) + TWO_LOOPS;
  }

  /** Loops over groups of examples and over what remains of them, and the sums of the bias. */
  private static int columns(ColumnKernel shape, int outputs) {
    int kernels = outputs * (KERNEL_CALL + KERNEL_ARGUMENT * shape.depth());
    int examples = shape.depth() * COPY_EXAMPLE + kernels;
    return 2 * examples + 2 * TWO_LOOPS + 2 * FRAME + 2 * LoopThresholds.ACCUMULATORS * SUM;
  }

  static int activation(DensePlan dense) {
    if (dense.activation().isEmpty()) {
      return SOFTMAX;
    }
    ActivationFormula formula = dense.activation().get();
    int backward = bytes(formula.backward(new Variable("da")));
    return TWO_LOOPS + bytes(formula.forward()) + Math.max(backward, bytes(formula.gradient()));
  }

  static int bytes(Expr expression) {
    return Math.max(
        ByteCount.of(expression, Arithmetic.FUSED, ELEMENT),
        ByteCount.of(expression, Arithmetic.UNFUSED, ELEMENT));
  }
}
