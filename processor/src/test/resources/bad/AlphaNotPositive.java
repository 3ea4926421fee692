package bad;

import static dev.synapt.model.Activation.ELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Flat {
  @Dense(units = 3, activation = ELU, alpha = 0) Layer first;
//                                            ^ [AlphaNotPositive]
  @Dense(units = 3, activation = ELU, alpha = Double.POSITIVE_INFINITY) Layer second;
//                                                  ^ [AlphaNotPositive]
  @Dense(units = 3, activation = ELU, alpha = Double.NaN) Layer third;
//                                                  ^ [AlphaNotPositive]
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
