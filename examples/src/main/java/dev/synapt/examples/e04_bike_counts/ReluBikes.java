package dev.synapt.examples.e04_bike_counts;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** An hour and its weather in, the bikes rented in it out: a ReLU cuts off negative numbers. */
@Model(input = Hours.INPUTS, loss = MEAN_SQUARED_ERROR)
abstract class ReluBikes {
  @Dense(units = 64, activation = RELU)
  Layer hidden;

  @Dense(units = 32, activation = RELU)
  Layer deeper;

  @Dense(units = 1, activation = RELU)
  Layer rented;
}
