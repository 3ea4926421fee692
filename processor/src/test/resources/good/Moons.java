// javac --add-modules jdk.incubator.vector -Asynapt.vector=on
package good;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SILU;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Two half moons in the plane: small enough for examples in the lanes of vectors. */
@Model(input = 2, loss = BINARY_CROSSENTROPY)
public abstract class Moons {
  @Dense(units = 5, activation = SILU)
  Layer bend;

  @Dense(units = 4, activation = SILU)
  Layer fold;

  @Dense(units = 1, activation = SIGMOID)
  Layer upper;
}
