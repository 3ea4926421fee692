package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.DropoutPlan;

/** Writes inverted dropout for training; a model that predicts does without it. */
final class DropoutWriter {
  private DropoutWriter() {}

  /** {@code a = x m}. */
  static CodeBlock forward(DropoutPlan plan, Source source, Elements elements) {
    LayerNames names = LayerNames.of(plan);
    return CodeBlock.builder()
        .add(source.prologue())
        .beginControlFlow(Span.PART.loop("i"))
        .add(source.open("i", ""))
        .addStatement("final float[] m = $L[i]", names.mask())
        .addStatement(
            "dropout.fill($L, i, $L, m)", plan.index(), elements.literal(plan.spec().rate()))
        .addStatement("final float[] a = $L[i]", names.outputs())
        .beginControlFlow("for (int j = 0; j < $L; j++)", plan.outputs())
        .addStatement("a[j] = $L * m[j]", source.element("", "j"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /** {@code dx = da m}. */
  static CodeBlock backward(DropoutPlan plan, String inputGradients) {
    LayerNames names = LayerNames.of(plan);
    return CodeBlock.builder()
        .beginControlFlow(Span.PART.loop("i"))
        .addStatement("final float[] da = $L[i]", names.gradients())
        .addStatement("final float[] m = $L[i]", names.mask())
        .addStatement("final float[] dx = $L[i]", inputGradients)
        .beginControlFlow("for (int j = 0; j < $L; j++)", plan.outputs())
        .addStatement("dx[j] = da[j] * m[j]")
        .endControlFlow()
        .endControlFlow()
        .build();
  }
}
