package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Initializer.ZEROS;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Idle {
  @Dense(units = 3, activation = RELU, slope = 0.3) Layer first;
//                                             ^ [OptionWithoutEffect]
  @Dense(units = 3, alpha = 1) Layer second;
//                          ^ [OptionWithoutEffect]
  @Dense(units = 3, bias = false, biasInitializer = ZEROS) Layer third;
//                                                  ^ [OptionWithoutEffect]
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
