// javac -Asynapt.fma=off
package good;

import static dev.synapt.model.Activation.*;
import static dev.synapt.model.Initializer.*;
import static dev.synapt.model.Loss.*;

import dev.synapt.model.*;

/** Imports on demand. */
@Model
public final class Unfused implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(3);
    net.dense("wide", 36, d -> d.activation(SELU).initializer(LECUN_NORMAL));
    net.dense("narrow", 9, d -> d.activation(SIGMOID));
    net.dense("share", 3, d -> d.activation(SOFTMAX));
    net.loss(KL_DIVERGENCE);
  }
}
