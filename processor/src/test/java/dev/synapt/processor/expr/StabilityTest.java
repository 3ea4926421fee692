package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Formulas.activation;
import static dev.synapt.processor.expr.Formulas.loss;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.LossFormula.Elementwise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas in float arithmetic, against themselves in double, over all of float's range. */
class StabilityTest {
  private static final List<Float> SUMS = sums();

  private static List<Float> sums() {
    List<Float> sums = new ArrayList<>(List.of(0f, -0f, Float.MAX_VALUE, -Float.MAX_VALUE));
    for (int exponent = -149; exponent <= 127; exponent++) {
      for (float mantissa : new float[] {1, 1.25f, 1.999f}) {
        sums.add(Math.scalb(mantissa, exponent));
        sums.add(-Math.scalb(mantissa, exponent));
      }
    }
    for (float z = -110; z < 110; z += 0.03125f) {
      sums.add(z);
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    for (int i = 0; i < 20_000; i++) {
      float z = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(z)) {
        sums.add(z);
      }
    }
    return sums;
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.processor.expr.Formulas#activations")
  void activationsStayFiniteAndClose(Activation activation) {
    ActivationFormula formula = activation(activation);
    for (Arithmetic arithmetic : Arithmetic.values()) {
      for (float z : SUMS) {
        double trueValue = Evaluate.of(formula.value(), Map.of("z", (double) z));
        double trueGradient =
            Evaluate.of(formula.gradient(), Map.of("z", (double) z, "a", trueValue));
        float a = FloatEvaluate.of(formula.value(), Map.of("z", z), arithmetic);
        float gradient = FloatEvaluate.of(formula.gradient(), Map.of("z", z, "a", a), arithmetic);
        assertClose(a, trueValue, Math.max(1, Math.abs(trueValue)), z);
        boolean kink = activation == Activation.HARD_SIGMOID && Math.abs(z) == 3;
        if (!kink) {
          assertClose(gradient, trueGradient, 3 * Math.max(1, Math.abs(trueGradient)), z);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.processor.expr.Formulas#activations")
  void aValueOfNanIsNan(Activation activation) {
    Map<String, Float> nan = Map.of("z", Float.NaN);
    assertThat(FloatEvaluate.of(activation(activation).value(), nan, Arithmetic.FUSED)).isNaN();
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGMOID", "GELU_TANH", "SILU", "SOFTPLUS", "EXPONENTIAL", "MISH", "ELU"})
  void smallResultsKeepTheirDigits(Activation activation) {
    Expr value = activation(activation).value();
    for (float z : SUMS) {
      double expected = Evaluate.of(value, Map.of("z", (double) z));
      if (Math.abs(expected) > Float.MIN_NORMAL && Math.abs(expected) < Float.MAX_VALUE) {
        float a = FloatEvaluate.of(value, Map.of("z", z), Arithmetic.FUSED);
        assertClose(a, expected, 20 * Math.abs(expected), z);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "0.25", "1"})
  void binaryCrossEntropyOfAnyLogit(float y) {
    Expr value = loss(Loss.BINARY_CROSSENTROPY, Activation.SIGMOID).value();
    for (float z : SUMS) {
      double expected = Evaluate.of(value, Map.of("z", (double) z, "y", (double) y));
      float actual = FloatEvaluate.of(value, Map.of("z", z, "y", y), Arithmetic.FUSED);
      assertClose(actual, expected, Math.max(1e-3, Math.abs(expected)), z);
      assertThat(actual).isNotNegative();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MEAN_SQUARED_ERROR",
    "MEAN_ABSOLUTE_ERROR",
    "HUBER",
    "LOG_COSH",
    "HINGE",
    "SQUARED_HINGE",
    "POISSON"
  })
  void lossesOfAnyOutput(Loss loss) {
    Elementwise formula = loss(loss, loss == Loss.POISSON ? Activation.RELU : Activation.LINEAR);
    for (float sum : SUMS) {
      float a = loss == Loss.POISSON ? Math.abs(sum) : sum;
      Map<String, Float> point = Map.of("a", a, "y", 1f);
      Map<String, Double> exactly = Map.of("a", (double) a, "y", 1.0);
      for (Expr expr : List.of(formula.value(), formula.gradient())) {
        double expected = Evaluate.of(expr, exactly);
        float actual = FloatEvaluate.of(expr, point, Arithmetic.FUSED);
        assertClose(actual, expected, Math.max(1, Math.abs(expected)), a);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MEAN_SQUARED_ERROR", "MEAN_ABSOLUTE_ERROR", "HUBER", "LOG_COSH"},
      value = Loss.class)
  void lossesOfSmallDifferencesKeepTheirDigits(Loss loss) {
    Expr value = loss(loss, Activation.LINEAR).value();
    for (float d = 1e-15f; d < 4; d *= 1.01f) {
      double expected = Evaluate.of(value, Map.of("a", (double) d, "y", 0.0));
      float actual = FloatEvaluate.of(value, Map.of("a", d, "y", 0f), Arithmetic.FUSED);
      assertClose(actual, expected, expected, d);
    }
  }

  /** Within 1e-6 of the scale; infinite only where no float is large enough. */
  private static void assertClose(float actual, double expected, double scale, float at) {
    boolean close =
        Float.isInfinite(actual)
            ? actual == (float) expected || Math.abs(expected) > 0.999999 * Float.MAX_VALUE
            : Math.abs(actual - expected) <= 1e-6 * scale;
    if (!close) {
      assertThat(actual).as("the value at %s", at).isEqualTo((float) expected);
    }
  }
}
