package dev.synapt.processor.extremes;

import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** One input, one unit, one parameter. */
@Model(input = 1, loss = MEAN_SQUARED_ERROR)
abstract class Single {
  @Dense(units = 1, bias = false)
  Layer output;
}
