package dev.synapt.examples.e08_activations;

import dev.synapt.model.Activation;
import dev.synapt.network.Parameters;
import dev.synapt.training.BinaryTrainer;
import dev.synapt.training.Optimizer;

/** The hidden activations to choose from. */
enum Choice {
  SIGMOID,
  TANH,
  RELU,
  LEAKY_RELU;

  BinaryTrainer<?> trainer(Optimizer optimizer, long seed) {
    return switch (this) {
      case SIGMOID -> new Deep_SigmoidTrainer(optimizer, seed);
      case TANH -> new Deep_TanhTrainer(optimizer, seed);
      case RELU -> new Deep_ReluTrainer(optimizer, seed);
      case LEAKY_RELU -> new Deep_LeakyReluTrainer(optimizer, seed);
    };
  }

  /** A trainer that starts from given parameters. */
  BinaryTrainer<?> trainer(Parameters start, Optimizer optimizer, long seed) {
    return switch (this) {
      case SIGMOID -> new Deep_SigmoidTrainer(Deep_SigmoidModel.of(start), optimizer, seed);
      case TANH -> new Deep_TanhTrainer(Deep_TanhModel.of(start), optimizer, seed);
      case RELU -> new Deep_ReluTrainer(Deep_ReluModel.of(start), optimizer, seed);
      case LEAKY_RELU -> new Deep_LeakyReluTrainer(Deep_LeakyReluModel.of(start), optimizer, seed);
    };
  }

  /** What passes where z is below 0, of ReLUs. */
  double slope() {
    return this == LEAKY_RELU ? Activation.DEFAULT_SLOPE : 0;
  }
}
