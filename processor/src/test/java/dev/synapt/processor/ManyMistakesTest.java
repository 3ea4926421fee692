package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One compilation tells all mistakes, not the first only. */
class ManyMistakesTest {
  @ParameterizedTest
  @EnumSource
  void ofOneModel(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            ModelSource.of(
                "net.Wrong",
                """
                @Model(input = {28, 0}, loss = POISSON, labelSmoothing = 0.1)
                class Wrong<T> {
                  @Dropout(rate = 1.5) Layer thinned;
                  @Dense(units = 0, activation = SOFTMAX, slope = 0.1, l1 = -1, l2 = -2) Layer hidden;
                  @Dense(units = 3, activation = TANH) static Layer Hidden;
                }
                """));
    assertThat(compiled.ids())
        .containsExactlyInAnyOrder(
            "NotAbstract",
            "GenericModel",
            "OptionWithoutEffect",
            "StaticLayer",
            "InputNotPositive",
            "UnitsNotPositive",
            "PenaltyNegative",
            "PenaltyNegative",
            "RateOutOfRange",
            "NamesCollide",
            "SoftmaxNotLast",
            "LossNeedsOutput",
            "LabelSmoothingNotTaken");
  }

  @ParameterizedTest
  @EnumSource
  void atOnePlace(Compilers compiler) {
    Compiled compiled =
        compiler.compile(ModelSource.of("net.Bare", "@Model abstract class Bare {}"));
    assertThat(compiled.ids())
        .containsExactlyInAnyOrder("InputMissing", "LayersMissing", "LossMissing");
  }

  @ParameterizedTest
  @EnumSource
  void ofTheReadablePartsOfAModelThatIsNotWholeYet(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            ModelSource.of(
                "net.Half",
                """
                @Model(input = 0)
                abstract class Half {
                  @Dense(units = -1) Layer hidden;
                  Layer output;
                }
                """));
    assertThat(compiled.ids())
        .containsExactlyInAnyOrder(
            "InputNotPositive", "LossMissing", "UnitsNotPositive", "LayerNeedsAnnotation");
  }

  @ParameterizedTest
  @EnumSource
  void ofAllModels(Compilers compiler) {
    Compiled compiled =
        compiler.compile(
            ModelSource.of("A", "@Model(input = 1, loss = HUBER) abstract class A {}"),
            ModelSource.of("B", "@Model(input = 1, loss = HUBER) interface B {}"),
            ModelSource.of("C", "class C { @Dropout(rate = 0) Layer lost; }"));
    assertThat(compiled.ids())
        .containsExactlyInAnyOrder("LayerOutsideModel", "LayersMissing", "NotAClass");
  }
}
