package dev.synapt.examples.e06_softmax_n;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Length and width of sepals and petals in, the probability of each species out. */
@Model(input = Flowers.MEASURES, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
abstract class Iris {
  @Dense(units = 16, activation = RELU)
  Layer hidden;

  @Dense(units = Flowers.SPECIES, activation = SOFTMAX)
  Layer species;
}
