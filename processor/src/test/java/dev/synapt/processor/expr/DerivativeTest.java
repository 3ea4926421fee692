package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Formulas.activation;
import static dev.synapt.processor.expr.Formulas.loss;
import static dev.synapt.processor.expr.Formulas.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.LossFormula.Elementwise;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Derived gradients against central differences in double, on a grid and far away. */
class DerivativeTest {
  /** No formula has a kink within a step of these. */
  private static double[] points() {
    return DoubleStream.concat(
            DoubleStream.iterate(-14.95, x -> x < 15, x -> x + 0.1),
            DoubleStream.of(-1e4, -700, -88.5, -1e-3, 1e-3, 88.5, 700, 1e4))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.processor.expr.Formulas#activations")
  void ofActivations(Activation activation) {
    ActivationFormula formula = activation(activation);
    for (double z : points()) {
      if (activation == Activation.EXPONENTIAL && z > 700) {
        continue; // its true value is infinite
      }
      double a = Evaluate.of(formula.value(), Map.of("z", z));
      double gradient = Evaluate.of(formula.gradient(), Map.of("z", z, "a", a));
      assertSlope(x -> Evaluate.of(formula.value(), Map.of("z", x)), z, gradient);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "LINEAR",
        "SIGMOID",
        "TANH",
        "GELU",
        "GELU_TANH",
        "SILU",
        "SOFTPLUS",
        "SOFTSIGN",
        "EXPONENTIAL",
        "MISH"
      })
  void ofSmoothActivationsAtZero(Activation activation) {
    ActivationFormula formula = activation(activation);
    double a = Evaluate.of(formula.value(), Map.of("z", 0.0));
    double gradient = Evaluate.of(formula.gradient(), Map.of("z", 0.0, "a", a));
    double h = 1e-6;
    double slope =
        (Evaluate.of(formula.value(), Map.of("z", h))
                - Evaluate.of(formula.value(), Map.of("z", -h)))
            / (2 * h);
    assertThat(gradient).isCloseTo(slope, within(2e-6));
  }

  @ParameterizedTest
  @MethodSource("dev.synapt.processor.expr.Formulas#losses")
  void ofLossesByTheOutput(Loss loss) {
    Elementwise formula =
        loss(loss, output(loss) == Activation.EXPONENTIAL ? Activation.RELU : output(loss));
    if (formula.fused()) {
      return; // LossFormulaTest compares the fused ones
    }
    for (double y : new double[] {-1, 0, 1, 2.5}) {
      for (double a : points()) {
        if (loss == Loss.POISSON && a < 0) {
          continue; // no logarithm there
        }
        double gradient = Evaluate.of(formula.gradient(), Map.of("a", a, "y", y));
        assertSlope(x -> Evaluate.of(formula.value(), Map.of("a", x, "y", y)), a, gradient);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void ofFunctions(Function function) {
    boolean logarithm = function == Function.LOG || function == Function.LOG1P;
    Expr derivative = Derivative.of(function.of(Variable.Z), Variable.Z);
    for (double x = logarithm ? 0.1 : -4.95; x < 5; x += 0.1) {
      assertSlope(function::at, x, Evaluate.of(derivative, Map.of("z", x)));
    }
  }

  @Test
  void ofRandomTrees() {
    RandomExpr random = new RandomExpr(7);
    for (int i = 0; i < 3_000; i++) {
      Expr expr = random.smooth(4);
      Expr derivative = Derivative.of(expr, Variable.Z);
      double z = 0.4 + 0.01 * (i % 50);
      Map<String, Double> point = Map.of("z", z, "a", 0.7, "y", -0.3);
      double gradient = Evaluate.of(derivative, point);
      assertSlope(x -> Evaluate.of(expr, Map.of("z", x, "a", 0.7, "y", -0.3)), z, gradient);
    }
  }

  @Test
  void atATieTheFirstOperandCounts() {
    Expr relu = Notation.max(0, Variable.Z);
    assertThat(Evaluate.of(Derivative.of(relu, Variable.Z), Map.of("z", 0.0))).isZero();
  }

  private static void assertSlope(DoubleUnaryOperator f, double x, double gradient) {
    double h = 1e-4 * Math.max(Math.min(1, Math.abs(x)), 1e-3 * Math.abs(x));
    double near = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
    double far = (f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h)) / (4 * h);
    double slope = (4 * near - far) / 3; // Richardson: the error falls with the fourth power of h
    double rounding = 1e-15 * Math.abs(f.applyAsDouble(x)) / h;
    assertThat(gradient)
        .as("the slope at %s", x)
        .isCloseTo(slope, within(1e-6 * Math.abs(slope) + 4 * rounding + 1e-11));
  }
}
