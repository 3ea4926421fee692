package dev.synapt.examples.e05_softmax_four;

import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Temperature and humidity in; the probabilities of snow, rain, clouds and sun out. */
@Model(input = 2, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
abstract class Weather {
  @Dense(units = 4, activation = SOFTMAX)
  Layer sky;
}
