package dev.synapt.processor.write;

import com.palantir.javapoet.FieldSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes where the tensors begin in the flat parameters. */
final class OffsetConstants {
  private OffsetConstants() {}

  static List<FieldSpec> of(NetworkPlan plan) {
    List<FieldSpec> constants = new ArrayList<>();
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        LayerNames names = LayerNames.of(layer);
        constants.add(
            constant(names.weightsOffset(), dense.weights())
                .addJavadoc(
                    "Where the weights of $L begin: [$L, $L].",
                    dense.name(),
                    dense.inputs(),
                    dense.outputs())
                .build());
        if (dense.hasBias()) {
          constants.add(
              constant(names.biasOffset(), dense.bias())
                  .addJavadoc("Where the bias of $L begins: [$L].", dense.name(), dense.outputs())
                  .build());
        }
      }
    }
    return constants;
  }

  private static FieldSpec.Builder constant(String name, int value) {
    return FieldSpec.builder(int.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", value);
  }
}
