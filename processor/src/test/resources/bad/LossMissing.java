package bad;

import static dev.synapt.model.Activation.SIGMOID;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2)
//< [LossMissing]
abstract class Aimless {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}

@Model(input = 2, loss = {})
//                       ^ [LossMissing]
abstract class Empty {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
