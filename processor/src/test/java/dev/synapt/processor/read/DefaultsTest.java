package dev.synapt.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Definition;
import dev.synapt.model.Dense;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.SequentialBuilder;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an annotation says by default is what is meant where nothing is said. */
class DefaultsTest {
  static List<Method> ofModel() {
    return withDefault(Model.class);
  }

  static List<Method> ofDense() {
    return withDefault(Dense.class);
  }

  private static List<Method> withDefault(Class<? extends Annotation> annotation) {
    return Arrays.stream(annotation.getDeclaredMethods())
        .filter(attribute -> attribute.getDefaultValue() != null)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ofModel")
  void ofModel(Method attribute) {
    ModelSpec said = spec(net -> say(Sequential.class, net, attribute));
    assertThat(said).isEqualTo(spec(net -> {}));
  }

  /** With every activation, as some of them have options of their own. */
  @ParameterizedTest
  @MethodSource("ofDense")
  void ofDense(Method attribute) {
    ModelSpec said = spec(net -> net.dense(1, d -> say(DenseOptions.class, d, attribute)));
    assertThat(said).isEqualTo(spec(net -> net.dense(1)));
    for (Activation function : Activation.values()) {
      ModelSpec both =
          spec(
              net ->
                  net.dense(
                      1,
                      d -> {
                        d.activation(function);
                        say(DenseOptions.class, d, attribute);
                      }));
      assertThat(both).isEqualTo(spec(net -> net.dense(1, d -> d.activation(function))));
    }
  }

  private static void say(Class<?> words, Object listener, Method attribute) {
    try {
      words
          .getMethod(attribute.getName(), attribute.getReturnType())
          .invoke(listener, attribute.getDefaultValue());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Options without effect, and ones said twice, are no errors here. */
  private static ModelSpec spec(Definition definition) {
    SequentialBuilder builder = new SequentialBuilder("Net", ignored -> {});
    definition.define(builder);
    return builder.end();
  }
}
