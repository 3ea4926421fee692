package good;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Whether one of two inputs is on, and not the other: so small that every product is written out. */
@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Xor {
  @Dense(units = 3, activation = TANH)
  Layer hidden;

  @Dense(units = 1, activation = SIGMOID)
  Layer answer;
}
