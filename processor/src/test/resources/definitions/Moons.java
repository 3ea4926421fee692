// javac --add-modules jdk.incubator.vector -Asynapt.vector=on
package good;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SILU;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

/** The code that has examples in the lanes of vectors is the same for a definition. */
@Model
public final class Moons implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("bend", 5, d -> d.activation(SILU));
    net.dense("fold", 4, d -> d.activation(SILU));
    net.dense("upper", 1, d -> d.activation(SIGMOID));
    net.loss(BINARY_CROSSENTROPY);
  }
}
