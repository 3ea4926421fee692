// javac -Asynapt.vector=on
package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Xor {
//       ^ [VectorApiMissing]
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
