package dev.synapt.examples.e08_activations;

import static dev.synapt.model.Activation.LEAKY_RELU;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Initializer.HE_NORMAL;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** One deep network, 2-16-16-16-16-16-16-1, with four different activations. */
final class Deep {
  private Deep() {}

  /** Hidden units in (0, 1). */
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class Sigmoid {
    @Dense(units = 16, activation = SIGMOID)
    Layer first;

    @Dense(units = 16, activation = SIGMOID)
    Layer second;

    @Dense(units = 16, activation = SIGMOID)
    Layer third;

    @Dense(units = 16, activation = SIGMOID)
    Layer fourth;

    @Dense(units = 16, activation = SIGMOID)
    Layer fifth;

    @Dense(units = 16, activation = SIGMOID)
    Layer sixth;

    @Dense(units = 1, activation = SIGMOID)
    Layer inside;
  }

  /** Hidden units in (-1, 1). */
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class Tanh {
    @Dense(units = 16, activation = TANH)
    Layer first;

    @Dense(units = 16, activation = TANH)
    Layer second;

    @Dense(units = 16, activation = TANH)
    Layer third;

    @Dense(units = 16, activation = TANH)
    Layer fourth;

    @Dense(units = 16, activation = TANH)
    Layer fifth;

    @Dense(units = 16, activation = TANH)
    Layer sixth;

    @Dense(units = 1, activation = SIGMOID)
    Layer inside;
  }

  /** Hidden units that are 0 or above. */
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class Relu {
    @Dense(units = 16, activation = RELU, initializer = HE_NORMAL)
    Layer first;

    @Dense(units = 16, activation = RELU, initializer = HE_NORMAL)
    Layer second;

    @Dense(units = 16, activation = RELU, initializer = HE_NORMAL)
    Layer third;

    @Dense(units = 16, activation = RELU, initializer = HE_NORMAL)
    Layer fourth;

    @Dense(units = 16, activation = RELU, initializer = HE_NORMAL)
    Layer fifth;

    @Dense(units = 16, activation = RELU, initializer = HE_NORMAL)
    Layer sixth;

    @Dense(units = 1, activation = SIGMOID)
    Layer inside;
  }

  /** Hidden units that let 0.3 of what is negative pass. */
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class LeakyRelu {
    @Dense(units = 16, activation = LEAKY_RELU, initializer = HE_NORMAL)
    Layer first;

    @Dense(units = 16, activation = LEAKY_RELU, initializer = HE_NORMAL)
    Layer second;

    @Dense(units = 16, activation = LEAKY_RELU, initializer = HE_NORMAL)
    Layer third;

    @Dense(units = 16, activation = LEAKY_RELU, initializer = HE_NORMAL)
    Layer fourth;

    @Dense(units = 16, activation = LEAKY_RELU, initializer = HE_NORMAL)
    Layer fifth;

    @Dense(units = 16, activation = LEAKY_RELU, initializer = HE_NORMAL)
    Layer sixth;

    @Dense(units = 1, activation = SIGMOID)
    Layer inside;
  }
}
