package dev.synapt.processor.write;

import com.palantir.javapoet.MethodSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the two ways to begin a training. */
final class TrainerConstructors {
  private TrainerConstructors() {}

  static List<MethodSpec> of(GeneratedNames names) {
    return List.of(
        constructor(names)
            .addJavadoc("A trainer that starts where the initializers say.\n\n")
            .addJavadoc("@param optimizer how steps are made\n")
            .addJavadoc(
                "@param seed what initial weights, shuffles, splits and dropout follow from\n")
            .addParameter(Types.OPTIMIZER, "optimizer")
            .addParameter(long.class, "seed")
            .addStatement("super($T.specification(), optimizer, seed)", names.model())
            .build(),
        constructor(names)
            .addJavadoc("A trainer that goes on from a model, which stays as it is.\n\n")
            .addJavadoc("@param model where training starts\n")
            .addJavadoc("@param optimizer how steps are made\n")
            .addJavadoc("@param seed what shuffles, splits and dropout follow from\n")
            .addParameter(names.model(), "model")
            .addParameter(Types.OPTIMIZER, "optimizer")
            .addParameter(long.class, "seed")
            .addStatement("super($T.specification(), model.flat(), optimizer, seed)", names.model())
            .build());
  }

  private static MethodSpec.Builder constructor(GeneratedNames names) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    return names.isPublic() ? constructor.addModifiers(Modifier.PUBLIC) : constructor;
  }
}
