package dev.synapt.processor.read;

import dev.synapt.model.Activation;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Initializer;
import java.util.List;
import java.util.Optional;

/** The options of a dense layer by their names, which are the same in both front ends. */
final class DenseWords {
  static final List<Signature> ALL =
      List.of(
          new Signature("activation", "one Activation", "(RELU)"),
          new Signature("slope", "one number", "(0.01)"),
          new Signature("alpha", "one number", "(1.0)"),
          new Signature("bias", "true or false", "(false)"),
          new Signature("initializer", "one Initializer", "(HE_NORMAL)"),
          new Signature("biasInitializer", "one Initializer", "(ZEROS)"),
          new Signature("l1", "one number", "(1e-4)"),
          new Signature("l2", "one number", "(1e-4)"));

  private DenseWords() {}

  /** What an option takes; empty if there is none of this name. */
  static Optional<Signature> find(String option) {
    return ALL.stream().filter(signature -> signature.word().equals(option)).findFirst();
  }

  /** Says an option, if there is one of this name. */
  static void say(DenseOptions d, String option, OptionValue value) {
    switch (option) {
      case "activation" -> d.activation(value.constant(Activation.LINEAR));
      case "slope" -> d.slope(value.real(0));
      case "alpha" -> d.alpha(value.real(1));
      case "bias" -> d.bias(value.flag(true));
      case "initializer" -> d.initializer(value.constant(Initializer.ZEROS));
      case "biasInitializer" -> d.biasInitializer(value.constant(Initializer.ZEROS));
      case "l1" -> d.l1(value.real(0));
      case "l2" -> d.l2(value.real(0));
      default -> {
        // An attribute that is no option, such as the units.
      }
    }
  }
}
