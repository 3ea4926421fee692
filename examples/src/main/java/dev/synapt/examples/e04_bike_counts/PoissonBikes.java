package dev.synapt.examples.e04_bike_counts;

import static dev.synapt.model.Activation.EXPONENTIAL;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Loss.POISSON;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** The same hour in, the mean of a Poisson distribution out: e to any power is positive. */
@Model(input = Hours.INPUTS, loss = POISSON)
abstract class PoissonBikes {
  @Dense(units = 64, activation = RELU)
  Layer hidden;

  @Dense(units = 32, activation = RELU)
  Layer deeper;

  @Dense(units = 1, activation = EXPONENTIAL)
  Layer rented;
}
