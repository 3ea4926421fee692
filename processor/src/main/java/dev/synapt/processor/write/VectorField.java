package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.synapt.processor.plan.NetworkPlan;
import javax.lang.model.element.Modifier;

/**
 * Writes the field of the class around {@code Vectors}, which holds an object of it where this
 * process computes in vectors, and what makes that object.
 */
final class VectorField {
  static final String NAME = "vectors";

  static final String START = "VECTOR_START";

  /** The field of a model with an object whose weights others take over. */
  private static final String SHARED = "shared";

  private VectorField() {}

  /** A new object of the class, in the constructor of a predictor. */
  static CodeBlock assign(CodeBlock condition) {
    return CodeBlock.builder()
        .addStatement("$L = $L ? new $L() : null", NAME, condition, VectorWriter.CLASS)
        .build();
  }

  /** The same in a predictor, whose weights are those of the first one of its model. */
  static CodeBlock createShared(CodeBlock condition) {
    return CodeBlock.builder()
        .addStatement("$L = $L ? new $L($L) : null", NAME, condition, VectorWriter.CLASS, SHARED)
        .beginControlFlow("if ($L != null && $L == null)", NAME, SHARED)
        .addStatement("$L = $L", SHARED, NAME)
        .endControlFlow()
        .build();
  }

  /** The field of a model with the object whose weights its predictors share. */
  static FieldSpec shared() {
    return FieldSpec.builder(
            ClassName.get("", "Predictor", VectorWriter.CLASS),
            SHARED,
            Modifier.PRIVATE,
            Modifier.VOLATILE)
        .addJavadoc("Layers in vectors, whose weights all predictors read; null before the first.")
        .build();
  }

  /** The field of the class around that decides. */
  static FieldSpec.Builder field() {
    return FieldSpec.builder(
            ClassName.get("", VectorWriter.CLASS), NAME, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc("The layers in vectors; null where this process does without.");
  }

  /** The same where vectors take over after a while, of single predictions or of training. */
  static FieldSpec.Builder laterField() {
    return FieldSpec.builder(ClassName.get("", VectorWriter.CLASS), NAME, Modifier.PRIVATE)
        .addJavadoc("The layers in vectors; null where this process does without, or not yet.");
  }

  /**
   * The field that counts until vectors take over.
   *
   * @param counted what it counts
   */
  static FieldSpec.Builder start(String counted) {
    return FieldSpec.builder(
            Types.VECTOR_START, START, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Counts $L until vectors are worth their start.", counted);
  }

  /** What it begins with. */
  static CodeBlock createStart(int before, NetworkPlan plan) {
    return CodeBlock.of("$T.after($L, $S)", Types.VECTOR_START, before, plan.spec().name());
  }

  /** Whether vectors take over before so many examples. */
  static CodeBlock isDue(String examples) {
    return CodeBlock.of("$L.isDue($L)", START, examples);
  }
}
