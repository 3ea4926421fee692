package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(
    input = 2,
    loss = {BINARY_CROSSENTROPY, MEAN_SQUARED_ERROR})
//         ^ [SeveralLosses]
abstract class Torn {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
