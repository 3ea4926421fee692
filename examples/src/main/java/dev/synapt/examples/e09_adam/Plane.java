package dev.synapt.examples.e09_adam;

import static dev.synapt.model.Initializer.ZEROS;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Two numbers in, their weighted sum out: two weights, which start at 0, are all there is. */
@Model(input = 2, loss = MEAN_SQUARED_ERROR)
abstract class Plane {
  @Dense(units = 1, bias = false, initializer = ZEROS)
  Layer height;
}
