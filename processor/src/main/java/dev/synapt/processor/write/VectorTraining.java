package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.synapt.processor.plan.NetworkPlan;
import javax.lang.model.element.Modifier;

/**
 * Writes the change of a trainer to vectors, which take over between two passes once so many
 * examples have been seen that their start and compilation are worth it.
 */
final class VectorTraining {
  private static final String START = "VECTOR_START";

  private VectorTraining() {}

  /** The field that counts: what is compiled serves all trainers of a class. */
  static FieldSpec start(NetworkPlan plan) {
    return FieldSpec.builder(
            Types.VECTOR_START, START, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Counts the examples that come before vectors, which their start is not worth.")
        .initializer(
            "$T.after($L, $S)",
            Types.VECTOR_START,
            plan.examplesBeforeVectors(),
            plan.spec().name())
        .build();
  }

  /** What every pass begins with. */
  static CodeBlock changeOver() {
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null && $L.isDue(examples))", VectorField.NAME, START)
        .addStatement("$L = new $L()", VectorField.NAME, VectorWriter.CLASS)
        .endControlFlow()
        .build();
  }
}
