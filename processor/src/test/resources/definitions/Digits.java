package good;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

/** Constants of the class, arithmetic with them, and local variables. */
@Model
public final class Digits implements Definition {
  private static final int SIDE = 28;

  @Override
  public void define(Sequential net) {
    int colours = 1;
    net.input(SIDE, SIDE, colours);
    final var bits = 7;
    net.dense("hidden", 1 << bits, d -> d.activation(RELU));
    net.dense("digit", '9' - '0' + 1, d -> d.activation(SOFTMAX));
    net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
  }
}
