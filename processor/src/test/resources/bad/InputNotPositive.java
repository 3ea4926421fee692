package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 0, loss = BINARY_CROSSENTROPY)
//             ^ [InputNotPositive]
abstract class Zero {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}

@Model(input = {28, -28, 1}, loss = BINARY_CROSSENTROPY)
//             ^ [InputNotPositive]
abstract class Negative {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
