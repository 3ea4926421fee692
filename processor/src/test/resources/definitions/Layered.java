// javac --add-modules jdk.incubator.vector -Asynapt.vector=on
package good;

import static dev.synapt.model.Activation.GELU;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

/** The code for the Vector API is the same for a definition. */
@Model
public final class Layered implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(330);
    net.dense("wide", 300, d -> d.activation(RELU));
    net.dropout("thinned", 0.2);
    net.dense("narrower", 40, d -> d.activation(GELU).bias(false));
    net.dense("kind", 10, d -> d.activation(SOFTMAX));
    net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
  }
}
