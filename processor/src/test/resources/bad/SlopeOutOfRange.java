package bad;

import static dev.synapt.model.Activation.LEAKY_RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Steep {
  @Dense(units = 3, activation = LEAKY_RELU, slope = 1) Layer first;
//                                                   ^ [SlopeOutOfRange]
  @Dense(units = 3, activation = LEAKY_RELU, slope = -0.1) Layer second;
//                                                   ^ [SlopeOutOfRange]
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
