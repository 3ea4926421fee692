package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

class Outer {
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class Digits {
    @Dense(units = 1, activation = SIGMOID) Layer output;
  }
}

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Outer_Digits {
//       ^ [SameGeneratedName]
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
