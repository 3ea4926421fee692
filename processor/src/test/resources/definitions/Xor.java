package good;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

/** A class of its package that is the definition. */
@Model
final class Xor implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("hidden", 3, d -> d.activation(TANH));
    net.dense("answer", 1, d -> d.activation(SIGMOID));
    net.loss(BINARY_CROSSENTROPY);
  }
}
