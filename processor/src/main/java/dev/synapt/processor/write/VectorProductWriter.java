package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.VectorTiles;

/**
 * The products of a dense layer in vectors, as calls of the tiles that {@link VectorTileMethods}
 * writes: on the flat parameters and gradients, and on the rows of examples that the class around
 * has. Rows shorter than a vector are padded with zeros, which add nothing to any result.
 *
 * @param trains whether the parameters change, so that what follows from them is made anew
 */
record VectorProductWriter(boolean trains) implements ProductWriter {
  /** [1][..]: zeros, where sums without a bias start. */
  static final String ZEROS = "ZEROS";

  /** [batch][inputs]: the features of the batch. */
  static final String FEATURES = "features";

  /** {@code z = x W + b}: the terms of a row are an example's, over ascending k. */
  @Override
  public CodeBlock forward(DenseContext c) {
    LayerNames names = c.names();
    CodeBlock.Builder code = CodeBlock.builder();
    if (!(c.source() instanceof Source.OfRows)) {
      code.add(gather(c));
    }
    if (trains) {
      code.add(refresh(c.plan()));
    }
    VectorTiles tiles = c.plan().vectors().forward().orElseThrow();
    boolean isPadded = tiles.isPadded(c.outputs());
    return code.addStatement(
            "multiply($L, $L,$W$L, $L,$W$L, $L, $L,$W$L, count)",
            c.plan().hasBias() ? names.start() : ZEROS,
            rows(c),
            isPadded ? names.padded() : "parameters",
            isPadded ? 0 : names.weightsOffset(),
            c.inputs(),
            block(tiles, c.inputs()),
            tiles.width(),
            c.sums())
        .build();
  }

  /** Copies the parameters to where a product in vectors reads them. */
  static CodeBlock refresh(DensePlan plan) {
    LayerNames names = LayerNames.of(plan);
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan.vectors().forward().orElseThrow().isPadded(plan.outputs())) {
      code.addStatement(
          "$T.pad(parameters, $L, $L, $L)",
          Types.ROWS,
          names.weightsOffset(),
          plan.outputs(),
          names.padded());
    }
    if (plan.hasBias()) {
      code.addStatement(
          "$T.arraycopy(parameters, $L, $L[0], 0, $L)",
          System.class,
          names.biasOffset(),
          names.start(),
          plan.outputs());
    }
    return code.build();
  }

  /** Copies the examples of the batch out of the data set: tiles read each of them many times. */
  private static CodeBlock gather(DenseContext c) {
    return CodeBlock.builder()
        .addStatement("$1L = $2T.reserve($1L, count, $3L)", FEATURES, Types.ROWS, c.inputs())
        .add(c.source().prologue())
        .beginControlFlow("for (int i = 0; i < count; i++)")
        .add(c.source().open("i", ""))
        .addStatement("$T.arraycopy(x, at, $L[i], 0, $L)", System.class, FEATURES, c.inputs())
        .endControlFlow()
        .build();
  }

  /** {@code dW = x^T dz}: a term for each example, in their order. */
  @Override
  public CodeBlock weightGradient(DenseContext c) {
    LayerNames names = c.names();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[][] dz = $L", names.gradients());
    VectorTiles tiles = c.plan().vectors().weightGradient().orElseThrow();
    boolean isPadded = tiles.isPadded(c.outputs());
    code.addStatement(
        "multiplyTransposed($L, dz, count,$W$L, $L,$W$L, $L)",
        rows(c),
        isPadded ? names.paddedGradient() : "gradients",
        isPadded ? 0 : names.weightsOffset(),
        c.inputs(),
        tiles.width());
    if (isPadded) {
      code.addStatement(
          "$T.unpad($L, $L, gradients, $L)",
          Types.ROWS,
          names.paddedGradient(),
          c.outputs(),
          names.weightsOffset());
    }
    if (c.plan().hasBias()) {
      code.add(RowKernelWriter.biasGradient(c));
    }
    return code.build();
  }

  /** {@code dx = dz W^T}: the terms of a row are an example's, over ascending j. */
  @Override
  public CodeBlock inputGradient(DenseContext c) {
    LayerNames names = c.names();
    VectorTiles tiles = c.plan().vectors().inputGradient().orElseThrow();
    return CodeBlock.builder()
        .addStatement(
            "$T.transpose(parameters, $L, $L, $L, $L)",
            Types.ROWS,
            names.weightsOffset(),
            c.inputs(),
            c.outputs(),
            names.columns())
        .addStatement(
            "multiply($L, $L,$W$L, 0,$W$L, $L, $L,$W$L, count)",
            ZEROS,
            names.gradients(),
            names.columns(),
            c.outputs(),
            block(tiles, c.outputs()),
            tiles.width(),
            c.inputGradients())
        .build();
  }

  private static String rows(DenseContext c) {
    return c.source() instanceof Source.OfRows rows ? rows.rows() : FEATURES;
  }

  private static int block(VectorTiles tiles, int terms) {
    return Math.min(tiles.block(), terms);
  }
}
