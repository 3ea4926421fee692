// javac -Asynapt.lint=true
package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Deep {
  @Dense(units = 4, activation = SIGMOID) Layer first;
//                               ^ [VanishingGradients]
  @Dense(units = 4, activation = TANH) Layer second;
  @Dense(units = 4, activation = RELU) Layer third;
  @Dense(units = 4, activation = SIGMOID) Layer fourth;
  @Dense(units = 4, activation = SIGMOID) Layer fifth;
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
