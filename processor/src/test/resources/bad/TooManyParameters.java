package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 50_000, loss = BINARY_CROSSENTROPY)
abstract class Wide {
  @Dense(units = 20_000) Layer first;
  @Dense(units = 60_000) Layer second;
//               ^ [TooManyParameters]
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
