package dev.synapt.examples.e03_linear_regression;

import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Area, floor and distance from the centre in, the monthly rent out. */
@Model(input = 3, loss = MEAN_SQUARED_ERROR)
abstract class Flat {
  @Dense(units = 1)
  Layer rent;
}
