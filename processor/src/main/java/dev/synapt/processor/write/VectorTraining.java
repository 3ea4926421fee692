package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.processor.plan.NetworkPlan;

/**
 * Writes the change of a trainer to vectors, which take over between two passes once so many
 * examples have been seen that their start and compilation are worth it.
 */
final class VectorTraining {
  private VectorTraining() {}

  /** Adds the field with the layers in vectors, and the one that counts until they begin. */
  static void addTo(TypeSpec.Builder type, NetworkPlan plan, GeneratedNames names) {
    // What is compiled serves all trainers of a class, so that they count together.
    type.addField(VectorField.start("examples").build());
    type.addStaticBlock(createStart(plan, names));
    type.addField(VectorField.laterField().build());
  }

  private static CodeBlock createStart(NetworkPlan plan, GeneratedNames names) {
    return CodeBlock.builder()
        .add(ModelWriter.requireRuntime(names.trainer()))
        .addStatement(
            "$L = $L",
            VectorField.START,
            VectorField.createStart(plan.examplesBeforeVectors(), plan))
        .build();
  }

  /** What every pass begins with, if the class around has anything to do in vectors. */
  static CodeBlock changeOver(VectorWriter vectors) {
    return vectors.isNeeded()
        ? CodeBlock.builder()
            .beginControlFlow(
                "if ($L == null && $L)", VectorField.NAME, VectorField.isDue("examples"))
            .addStatement("$L = new $L()", VectorField.NAME, VectorWriter.CLASS)
            .endControlFlow()
            .build()
        : CodeBlock.of("");
  }
}
