package dev.synapt.processor.write;

import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.NetworkKind;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what only classifiers have. */
final class ClassifierWriter {
  private final NetworkPlan plan;

  ClassifierWriter(NetworkPlan plan) {
    this.plan = plan;
  }

  List<MethodSpec> methods() {
    boolean binary = plan.kind() == NetworkKind.BINARY;
    MethodSpec classes =
        override("classes").addStatement("return $L", binary ? 2 : plan.output().outputs()).build();
    return List.of(classes, binary ? sideOfOneHalf() : largest());
  }

  private static MethodSpec sideOfOneHalf() {
    return override("classify")
        .addParameter(float[].class, "x")
        .addStatement("return predict(x)[0] > 0.5f ? 1 : 0")
        .build();
  }

  private static MethodSpec largest() {
    return override("classify")
        .addParameter(float[].class, "x")
        .addStatement("final float[] probabilities = predict(x)")
        .addStatement("int best = 0")
        .beginControlFlow("for (int j = 1; j < probabilities.length; j++)")
        .beginControlFlow("if (probabilities[j] > probabilities[best])")
        .addStatement("best = j")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return best")
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class);
  }
}
