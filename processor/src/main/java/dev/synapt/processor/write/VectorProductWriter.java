package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.VectorProducts;
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
    VectorTiles tiles = c.plan().vectors().forward().orElseThrow();
    boolean isPadded = tiles.isPadded(c.outputs());
    return code.addStatement(
            "multiply($L, $L,$W$L, $L,$W$L, $L, $L,$W$L, $L, $L)",
            c.plan().hasBias() ? names.start() : ZEROS,
            rows(c),
            isPadded ? names.padded() : "parameters",
            isPadded ? 0 : names.weightsOffset(),
            c.inputs(),
            block(tiles, c.inputs()),
            tiles.width(),
            c.sums(),
            c.examples().from(),
            c.examples().to())
        .build();
  }

  /** Copies the parameters to where products in vectors read them. */
  CodeBlock refresh(DensePlan plan) {
    LayerNames names = LayerNames.of(plan);
    Object part = trains ? "part" : CodeBlock.of("$T.WHOLE", Types.PART);
    VectorProducts vectors = plan.vectors();
    CodeBlock.Builder code = CodeBlock.builder();
    if (vectors.forward().map(tiles -> tiles.isPadded(plan.outputs())).orElse(false)) {
      code.addStatement(
          "$T.pad(parameters, $L, $L, $L, $L)",
          Types.ROWS,
          names.weightsOffset(),
          plan.outputs(),
          names.padded(),
          part);
    }
    if (vectors.forward().isPresent() && plan.hasBias()) {
      code.addStatement(
          "$T.read(parameters, $L, $L, $L, $L)",
          Types.ROWS,
          names.biasOffset(),
          names.start(),
          plan.outputs(),
          part);
    }
    if (trains && vectors.inputGradient().isPresent()) {
      code.addStatement(
          "$T.transpose(parameters, $L, $L, $L, $L, $L)",
          Types.ROWS,
          names.weightsOffset(),
          plan.inputs(),
          plan.outputs(),
          names.columns(),
          part);
    }
    return code.build();
  }

  /** Copies the examples of the batch out of the data set: tiles read each of them many times. */
  private CodeBlock gather(DenseContext c) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (!trains) {
      code.addStatement("$1L = $2T.reserve($1L, count, $3L)", FEATURES, Types.ROWS, c.inputs());
    }
    return code.add(c.source().prologue())
        .beginControlFlow(c.examples().loop("i"))
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
        "multiplyTransposed($L, dz, count,$W$L, $L,$W$L, $L, $L)",
        rows(c),
        isPadded ? names.paddedGradient() : "gradients",
        isPadded ? 0 : names.weightsOffset(),
        tiles.width(),
        c.rows().from(),
        c.rows().to());
    if (isPadded) {
      code.addStatement(
          "$T.unpad($L, $L, $L, $L, gradients, $L)",
          Types.ROWS,
          names.paddedGradient(),
          c.rows().from(),
          c.rows().to(),
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
            "multiply($L, $L,$W$L, 0,$W$L, $L, $L,$W$L, $L, $L)",
            ZEROS,
            names.gradients(),
            names.columns(),
            c.outputs(),
            block(tiles, c.outputs()),
            tiles.width(),
            c.inputGradients(),
            c.examples().from(),
            c.examples().to())
        .build();
  }

  private static String rows(DenseContext c) {
    return c.source() instanceof Source.OfRows rows ? rows.rows() : FEATURES;
  }

  private static int block(VectorTiles tiles, int terms) {
    return Math.min(tiles.block(), terms);
  }
}
