package good;

import static dev.synapt.model.Activation.EXPONENTIAL;
import static dev.synapt.model.Activation.SOFTPLUS;
import static dev.synapt.model.Loss.POISSON;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** How many bicycles are rented in an hour: never below zero, and fused with its loss. */
@Model(input = 12, loss = POISSON)
public abstract class Counts {
  @Dense(units = 16, activation = SOFTPLUS, l2 = 1e-4)
  Layer season;

  @Dense(units = 1, activation = EXPONENTIAL)
  Layer bicycles;
}
