package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.processor.plan.NetworkPlan;
import javax.lang.model.element.Modifier;

/**
 * Writes the change of a trainer to vectors, which take over between two passes once so many
 * examples have been seen that their start and compilation are worth it.
 */
final class VectorTraining {
  private static final String START = "VECTOR_START";

  private VectorTraining() {}

  /** Adds the field with the layers in vectors, and the one that counts until they begin. */
  static void addTo(TypeSpec.Builder type, NetworkPlan plan, GeneratedNames names) {
    type.addField(start());
    type.addStaticBlock(createStart(plan, names));
    type.addField(VectorField.laterField().build());
  }

  /** What is compiled serves all trainers of a class, so that they count together. */
  private static FieldSpec start() {
    return FieldSpec.builder(
            Types.VECTOR_START, START, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Counts examples until vectors are worth their start.")
        .build();
  }

  private static CodeBlock createStart(NetworkPlan plan, GeneratedNames names) {
    return CodeBlock.builder()
        .add(ModelWriter.requireRuntime(names.trainer()))
        .addStatement(
            "$L = $T.after($L, $S)",
            START,
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
