package dev.synapt.processor.expr;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.LossFormula.Elementwise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every formula there is, for tests that hold for all of them. */
final class Formulas {
  static final double SLOPE = 0.3;
  static final double ALPHA = 1.5;
  static final Map<String, String> OWN_NAMES =
      Map.of(
          "z",
          "z",
          "a",
          "a",
          "y",
          "y",
          "da",
          "da",
          "sigmoid",
          "sigmoid",
          "tanh",
          "tanh",
          "tanh2",
          "tanh2",
          "tanhSoftplus",
          "tanhSoftplus");

  private Formulas() {}

  static Stream<Activation> activations() {
    return Arrays.stream(Activation.values()).filter(each -> each != Activation.SOFTMAX);
  }

  static ActivationFormula activation(Activation activation) {
    return ActivationFormula.of(activation, SLOPE, ALPHA);
  }

  /** Every loss of one output, with the first activation it goes with. */
  static Stream<Loss> losses() {
    return Arrays.stream(Loss.values())
        .filter(
            loss ->
                switch (loss) {
                  case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
                      false;
                  default -> true;
                });
  }

  static Activation output(Loss loss) {
    return switch (loss) {
      case BINARY_CROSSENTROPY -> Activation.SIGMOID;
      case POISSON -> Activation.EXPONENTIAL;
      default -> Activation.LINEAR;
    };
  }

  static Elementwise loss(Loss loss, Activation output) {
    return (Elementwise) LossFormula.of(loss, output);
  }

  /** Values and gradients of all activations and losses, in their simplest form. */
  static List<Expr> all() {
    List<Expr> all = new ArrayList<>();
    activations()
        .map(Formulas::activation)
        .forEach(each -> all.addAll(List.of(each.value(), each.gradient())));
    losses()
        .map(each -> loss(each, output(each)))
        .forEach(each -> all.addAll(List.of(each.value(), each.gradient())));
    Elementwise poisson = loss(Loss.POISSON, Activation.SOFTPLUS);
    all.addAll(List.of(poisson.value(), poisson.gradient()));
    return all;
  }

  /** The same, and what is printed of the activations. */
  static List<Expr> printed() {
    List<Expr> printed = new ArrayList<>(all());
    activations()
        .map(Formulas::activation)
        .forEach(
            each -> printed.addAll(List.of(each.forward(), each.backward(new Variable("da")))));
    return printed;
  }

  static String text(Expr expr) {
    return JavaText.of(expr, Arithmetic.FUSED, OWN_NAMES).text();
  }
}
