package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.LoopShape;

/** Writes the three products of a dense layer in one loop shape. */
interface ProductWriter extends WeightGradientWriter {
  /** {@code z = x W + b}: fills the first {@code count} rows of the sums. */
  CodeBlock forward(DenseContext context);

  /** {@code dx = dz W^T}: fills the first {@code count} rows of the input gradients. */
  CodeBlock inputGradient(DenseContext context);

  static ProductWriter of(LoopShape shape) {
    if (shape instanceof LoopShape.StraightLine) {
      return new StraightLineWriter();
    }
    if (shape instanceof LoopShape.Accumulators accumulators) {
      return new AccumulatorWriter(accumulators);
    }
    return new RowKernelWriter((LoopShape.RowKernel) shape);
  }
}
