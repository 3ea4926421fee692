package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.VectorTiles;

/**
 * The products of a dense layer in vectors, as calls of the tiles that {@link VectorTileMethods}
 * writes: on panels of weights and gradients, and on the rows of examples that the class around
 * has. Rows shorter than a vector are padded with what no result ever reads.
 *
 * @param trains whether the parameters change, so that what follows from them is made anew
 */
record VectorProductWriter(boolean trains) implements ProductWriter {
  /** Zeros, where sums without a bias start. */
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
    return code.addStatement(
            "multiply($L, $L,$W$L, $L, $L,$W$L, $L, $L)",
            c.plan().hasBias() ? names.start() : ZEROS,
            rows(c),
            names.weightPanels(),
            c.inputs(),
            c.plan().vectors().forward().orElseThrow().width(),
            c.sums(),
            c.examples().from(),
            c.examples().to())
        .build();
  }

  /** Copies the weights to where products in vectors read them. */
  CodeBlock refreshWeights(DensePlan plan) {
    LayerNames names = LayerNames.of(plan);
    CodeBlock.Builder code = CodeBlock.builder();
    plan.vectors()
        .forward()
        .ifPresent(
            tiles ->
                code.addStatement(
                    "pack(parameters, $L, $L, $L, $L,$W$L, $L)",
                    names.weightsOffset(),
                    plan.outputs(),
                    plan.inputs(),
                    tiles.width(),
                    names.weightPanels(),
                    trains ? "part" : CodeBlock.of("$T.WHOLE", Types.PART)));
    if (trains) {
      plan.vectors()
          .inputGradient()
          .ifPresent(
              tiles ->
                  code.addStatement(
                      "$T.transpose(parameters, $L, $L, $L, $L, VECTOR,$W$L, part)",
                      Types.PANELS,
                      names.weightsOffset(),
                      plan.inputs(),
                      plan.outputs(),
                      tiles.width(),
                      names.columnPanels()));
    }
    return code.build();
  }

  /** Copies the bias to where sums start. */
  static CodeBlock refreshBias(DensePlan plan) {
    LayerNames names = LayerNames.of(plan);
    return plan.hasBias() && plan.vectors().forward().isPresent()
        ? CodeBlock.builder()
            .addStatement(
                "$T.arraycopy(parameters, $L, $L, 0, $L)",
                System.class,
                names.biasOffset(),
                names.start(),
                plan.outputs())
            .build()
        : CodeBlock.of("");
  }

  /** Copies the gradients by z of some examples to where the gradient of W reads them. */
  static CodeBlock packGradients(DensePlan plan) {
    LayerNames names = LayerNames.of(plan);
    return plan.vectors()
        .weightGradient()
        .filter(tiles -> !tiles.isTransposed())
        .map(
            tiles ->
                CodeBlock.builder()
                    .addStatement(
                        "pack($L, from, to, batch.count(), $L, $L)",
                        names.gradients(),
                        tiles.width(),
                        names.gradientPanels())
                    .build())
        .orElse(CodeBlock.of(""));
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
    VectorTiles tiles = c.plan().vectors().weightGradient().orElseThrow();
    if (c.plan().isFewUnitsInVectors()) {
      return code.add(FewUnitsWriter.of(c.plan()).weightGradient(c)).add(biasGradient(c)).build();
    }
    if (tiles.isTransposed()) {
      code.addStatement(
          "multiplyToColumns($L, $L, count,$W$L, $L, $L)",
          names.gradients(),
          rows(c),
          names.transposedGradient(),
          c.rows().from(),
          c.rows().to());
      code.addStatement(
          "$T.writeTransposed($L, $L, $L, gradients, $L)",
          Types.ROWS,
          names.transposedGradient(),
          c.rows().from(),
          c.rows().to(),
          names.weightsOffset());
      return code.add(biasGradient(c)).build();
    }
    boolean isPadded = tiles.isPadded(c.outputs());
    code.addStatement(
        "$L($L, $L, count,$W$L, $L,$W$L, $L, $L$L)",
        tiles.repayCopies() ? "multiplyColumns" : "multiplyTransposed",
        rows(c),
        names.gradientPanels(),
        isPadded ? names.paddedGradient() : "gradients",
        isPadded ? 0 : names.weightsOffset(),
        tiles.width(),
        c.rows().from(),
        c.rows().to(),
        tiles.repayCopies() ? CodeBlock.of(",$W$L", names.copies()) : "");
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
    return code.add(biasGradient(c)).build();
  }

  private static CodeBlock biasGradient(DenseContext c) {
    LayerNames names = c.names();
    if (!c.plan().hasBias()) {
      return CodeBlock.of("");
    }
    if (RowSums.areFor(c.plan())) {
      return RowSums.call(c);
    }
    return CodeBlock.builder()
        .addStatement("final float[][] dz = $L", names.gradients())
        .add(RowKernelWriter.biasGradient(c))
        .build();
  }

  /** {@code dx = dz W^T}: the terms of a row are an example's, over ascending j. */
  @Override
  public CodeBlock inputGradient(DenseContext c) {
    LayerNames names = c.names();
    return CodeBlock.builder()
        .addStatement(
            "multiply($L, $L,$W$L, $L, $L,$W$L, $L, $L)",
            ZEROS,
            names.gradients(),
            names.columnPanels(),
            c.outputs(),
            c.plan().vectors().inputGradient().orElseThrow().width(),
            c.inputGradients(),
            c.examples().from(),
            c.examples().to())
        .build();
  }

  private static String rows(DenseContext c) {
    return c.source() instanceof Source.OfRows rows ? rows.rows() : FEATURES;
  }
}
