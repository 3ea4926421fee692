package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(loss = BINARY_CROSSENTROPY)
//< [InputMissing]
abstract class Blind {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}

@Model(input = {}, loss = BINARY_CROSSENTROPY)
//             ^ [InputMissing]
abstract class Empty {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
