package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.LoopShape.RowKernel;
import dev.synapt.processor.write.RowProduct.Extent;
import java.util.Arrays;

/** Rows of results at a time, in loops along the rows that C2 vectorises: for wide layers. */
final class RowKernelWriter implements ProductWriter {
  private final RowKernel shape;

  RowKernelWriter(RowKernel shape) {
    this.shape = shape;
  }

  /** {@code z = x W + b}: a row for each example, terms over ascending k. */
  @Override
  public CodeBlock forward(DenseContext c) {
    LayerNames names = c.names();
    RowProduct product =
        new RowProduct(
            shape,
            Extent.counted("i", c.examples()),
            Extent.of("k", c.inputs()),
            c.outputs(),
            c.kernels()) {
          @Override
          void openRow(CodeBlock.Builder code, String i, String suffix) {
            code.addStatement("final float[] z$L = $L[$L]", suffix, c.sums(), i);
            if (c.plan().hasBias()) {
              code.addStatement(
                  "$T.arraycopy(parameters, $L, z$L, 0, $L)",
                  System.class,
                  names.biasOffset(),
                  suffix,
                  c.outputs());
            } else {
              code.addStatement("$T.fill(z$L, 0f)", Arrays.class, suffix);
            }
            code.add(c.source().open(i, suffix));
          }

          @Override
          String result(String suffix) {
            return "z" + suffix;
          }

          @Override
          String factor(String i, String row, String k, String term) {
            return c.source().element(row, k);
          }

          @Override
          String terms(String k, String term) {
            return "w[" + k + "]";
          }
        };
    return CodeBlock.builder()
        .add(c.source().prologue())
        .addStatement("final float[][] w = $L", names.weights())
        .add(product.write())
        .build();
  }

  /** {@code dW = x^T dz}: a row for each input, terms over the examples. */
  @Override
  public CodeBlock weightGradient(DenseContext c) {
    LayerNames names = c.names();
    RowProduct product =
        new RowProduct(
            shape,
            new Extent("k", c.rows(), c.inputs()),
            Extent.counted("i", Span.ALL),
            c.outputs(),
            c.kernels()) {
          @Override
          void openRow(CodeBlock.Builder code, String k, String suffix) {
            code.addStatement("final float[] g$L = $L[$L]", suffix, names.weightsGradient(), k);
            code.addStatement("$T.fill(g$L, 0f)", Arrays.class, suffix);
          }

          @Override
          void openTerm(CodeBlock.Builder code, String i, String term) {
            code.add(c.source().open(i, term));
          }

          @Override
          String result(String suffix) {
            return "g" + suffix;
          }

          @Override
          String factor(String k, String row, String i, String term) {
            return c.source().element(term, k);
          }

          @Override
          String terms(String i, String term) {
            return "dz[" + i + "]";
          }
        };
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(c.source().prologue());
    code.addStatement("final float[][] dz = $L", names.gradients());
    code.add(product.write());
    code.addStatement(
        "$T.write($L, $L, $L, gradients, $L)",
        Types.ROWS,
        names.weightsGradient(),
        c.rows().from(),
        c.rows().to(),
        names.weightsOffset());
    if (c.plan().hasBias()) {
      code.add(biasGradient(c));
    }
    return code.build();
  }

  /** {@code db = sum dz} over the examples, in their order. */
  static CodeBlock biasGradient(DenseContext c) {
    LayerNames names = c.names();
    CodeBlock sums =
        CodeBlock.builder()
            .addStatement("final float[] db = $L", names.biasGradient())
            .addStatement("$T.fill(db, 0f)", Arrays.class)
            .beginControlFlow("for (int i = 0; i < count; i++)")
            .addStatement("final float[] row = dz[i]")
            .beginControlFlow("for (int j = 0; j < $L; j++)", c.outputs())
            .addStatement("db[j] += row[j]")
            .endControlFlow()
            .endControlFlow()
            .addStatement(
                "$T.arraycopy(db, 0, gradients, $L, $L)",
                System.class,
                names.biasOffset(),
                c.outputs())
            .build();
    return c.withLastRows(sums);
  }

  /** {@code dx = dz W^T}: a row for each example, terms over ascending j. */
  @Override
  public CodeBlock inputGradient(DenseContext c) {
    LayerNames names = c.names();
    RowProduct product =
        new RowProduct(
            shape,
            Extent.counted("i", c.examples()),
            Extent.of("j", c.outputs()),
            c.inputs(),
            c.kernels()) {
          @Override
          void openRow(CodeBlock.Builder code, String i, String suffix) {
            code.addStatement("final float[] dx$L = $L[$L]", suffix, c.inputGradients(), i);
            code.addStatement("$T.fill(dx$L, 0f)", Arrays.class, suffix);
            code.addStatement("final float[] dz$L = $L[$L]", suffix, names.gradients(), i);
          }

          @Override
          String result(String suffix) {
            return "dx" + suffix;
          }

          @Override
          String factor(String i, String row, String j, String term) {
            return "dz" + row + "[" + j + "]";
          }

          @Override
          String terms(String j, String term) {
            return "w[" + j + "]";
          }
        };
    return CodeBlock.builder()
        .addStatement("final float[][] w = $L", names.transposed())
        .add(product.write())
        .build();
  }
}
