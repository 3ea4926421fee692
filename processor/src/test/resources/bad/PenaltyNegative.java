package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Rewarded {
  @Dense(units = 3, l1 = -1e-4, l2 = 1e-4) Layer first;
//                       ^ [PenaltyNegative]
  @Dense(units = 3, l2 = Double.NaN) Layer second;
//                             ^ [PenaltyNegative]
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
