package good;

import static dev.synapt.model.Activation.LEAKY_RELU;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** No layer adds a bias, each in another loop shape. */
@Model(input = 5, loss = HUBER)
public abstract class Unbiased {
  @Dense(units = 40, activation = LEAKY_RELU, slope = 0.01, bias = false)
  Layer wide;

  @Dense(units = 6, activation = TANH, bias = false)
  Layer narrow;

  @Dense(units = 2, bias = false)
  Layer place;
}
