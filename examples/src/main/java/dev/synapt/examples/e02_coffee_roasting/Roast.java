package dev.synapt.examples.e02_coffee_roasting;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Temperature and minutes in, the probability of a good roast out. */
@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Roast {
  @Dense(units = 3, activation = SIGMOID)
  Layer reason;

  @Dense(units = 1, activation = SIGMOID)
  Layer good;
}
