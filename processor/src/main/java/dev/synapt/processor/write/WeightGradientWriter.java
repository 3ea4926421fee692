package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.LoopShape;

/** Writes the gradients of a dense layer's parameters in one loop shape. */
interface WeightGradientWriter {
  /** {@code dW = x^T dz} and {@code db = sum dz}: sets the layer's part of the gradients. */
  CodeBlock weightGradient(DenseContext context);

  static WeightGradientWriter of(LoopShape shape) {
    return shape instanceof LoopShape.ColumnKernel columns
        ? new ColumnKernelWriter(columns)
        : ProductWriter.of(shape);
  }
}
