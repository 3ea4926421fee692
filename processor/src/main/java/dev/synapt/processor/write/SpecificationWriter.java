package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.Decimal;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the method that gives the declaration back at run time; what is as by default is left out.
 */
final class SpecificationWriter {
  private SpecificationWriter() {}

  static MethodSpec write(ModelSpec spec) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return $T.named($S)$>$>", ModelSpec.class, spec.name());
    code.add(
        "\n.input($L)",
        spec.input().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    for (LayerSpec layer : spec.layers()) {
      code.add("\n.layer($L)", layer(layer));
    }
    code.add("\n.loss($T.$L)", Loss.class, spec.loss().name());
    if (spec.labelSmoothing() != 0) {
      code.add("\n.labelSmoothing($L)", Decimal.of(spec.labelSmoothing()));
    }
    return MethodSpec.methodBuilder("specification")
        .addJavadoc("What was declared.")
        .addModifiers(Modifier.STATIC)
        .returns(ModelSpec.class)
        .addCode(code.add(";$<$<\n").build())
        .build();
  }

  private static CodeBlock layer(LayerSpec layer) {
    if (layer instanceof DropoutSpec dropout) {
      return CodeBlock.of(
          "new $T($S, $L)", DropoutSpec.class, dropout.name(), Decimal.of(dropout.rate()));
    }
    DenseSpec dense = (DenseSpec) layer;
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.of($S, $L)", DenseSpec.class, dense.name(), dense.units());
    code.add(activation(dense.activation()));
    if (!dense.bias()) {
      code.add("\n    .withoutBias()");
    }
    DenseSpec defaults = DenseSpec.of(dense.name(), dense.units());
    if (dense.initializer() != defaults.initializer()) {
      code.add("\n    .initializer($T.$L)", Initializer.class, dense.initializer().name());
    }
    if (dense.biasInitializer() != defaults.biasInitializer()) {
      code.add("\n    .biasInitializer($T.$L)", Initializer.class, dense.biasInitializer().name());
    }
    if (dense.l1() != 0) {
      code.add("\n    .l1($L)", Decimal.of(dense.l1()));
    }
    if (dense.l2() != 0) {
      code.add("\n    .l2($L)", Decimal.of(dense.l2()));
    }
    return code.build();
  }

  private static CodeBlock activation(ActivationSpec activation) {
    if (activation instanceof ActivationSpec.LeakyRelu leaky) {
      return CodeBlock.of(
          ".activation(new $T($L))", ActivationSpec.LeakyRelu.class, Decimal.of(leaky.slope()));
    }
    if (activation instanceof ActivationSpec.Elu elu) {
      return CodeBlock.of(
          ".activation(new $T($L))", ActivationSpec.Elu.class, Decimal.of(elu.alpha()));
    }
    return activation.function() == Activation.LINEAR
        ? CodeBlock.of("")
        : CodeBlock.of(".activation($T.$L)", Activation.class, activation.function().name());
  }
}
