package dev.synapt.spec;

import dev.synapt.model.Activation;

/** An activation with its parameters. */
public sealed interface ActivationSpec {
  /**
   * Which function it is.
   *
   * @return the constant of the vocabulary
   */
  Activation function();

  /**
   * An activation with the default parameters of its kind.
   *
   * @param function which one
   * @return {@link LeakyRelu}, {@link Elu} or {@link Plain}
   */
  static ActivationSpec of(Activation function) {
    return of(function, Activation.DEFAULT_SLOPE, Activation.DEFAULT_ALPHA);
  }

  /**
   * An activation with the parameters that its kind has; the others are ignored.
   *
   * @param function which one
   * @param slope the slope of LEAKY_RELU
   * @param alpha the alpha of ELU
   * @return {@link LeakyRelu}, {@link Elu} or {@link Plain}
   */
  static ActivationSpec of(Activation function, double slope, double alpha) {
    return switch (function) {
      case LEAKY_RELU -> new LeakyRelu(slope);
      case ELU -> new Elu(alpha);
      default -> new Plain(function);
    };
  }

  /**
   * An activation without parameters.
   *
   * @param function any but LEAKY_RELU and ELU
   */
  record Plain(Activation function) implements ActivationSpec {
    @Override
    public String toString() {
      return function.name();
    }
  }

  /**
   * {@code max(z, slope z)}.
   *
   * @param slope in [0, 1)
   */
  record LeakyRelu(double slope) implements ActivationSpec {
    @Override
    public Activation function() {
      return Activation.LEAKY_RELU;
    }

    @Override
    public String toString() {
      return "LEAKY_RELU(slope " + Decimal.of(slope) + ")";
    }
  }

  /**
   * {@code z if z > 0, else alpha (e^z - 1)}.
   *
   * @param alpha above 0
   */
  record Elu(double alpha) implements ActivationSpec {
    @Override
    public Activation function() {
      return Activation.ELU;
    }

    @Override
    public String toString() {
      return "ELU(alpha " + Decimal.of(alpha) + ")";
    }
  }
}
