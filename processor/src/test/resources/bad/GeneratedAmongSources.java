package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import dev.synapt.network.Generated;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Digits {
//       ^ [GeneratedAmongSources]
  @Dense(units = 1, activation = SIGMOID) Layer output;
}

@Generated("an earlier compilation")
class DigitsTrainer {}
