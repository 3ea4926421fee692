package names;

import static dev.synapt.model.Activation.*;
import static dev.synapt.model.Activation.ELU;
import static dev.synapt.model.Initializer.ZEROS;
import static dev.synapt.model.Loss.*;

import dev.synapt.model.*;
import lib.Sizes.Inner.Mode;

/** The constants of enums, by every route. */
@Model
final class Enums implements Definition {
  enum Own {
    RELU,
    ZEROS
  }

  @Override
  public void define(Sequential net) {
    Activation local = Activation.SELU;
    var inferred = dev.synapt.model.Activation.GELU;
    net.input(Mode.COUNT);
    net.dense(1, d -> d.activation(RELU).initializer(ZEROS));
    net.dense(2, d -> d.activation(ELU).biasInitializer(Initializer.HE_NORMAL));
    net.dense(3, d -> d.activation(Activation.TANH));
    net.dense(4, d -> d.activation(dev.synapt.model.Activation.SIGMOID));
    net.dense(5, d -> d.activation(local));
    net.dense(6, d -> d.activation(inferred));
    net.dense(7, d -> d.activation((Activation) SOFTMAX));
    net.dense(8, d -> d.activation(Mode.COUNT > 1 ? SOFTPLUS : LINEAR));
    net.dense(9, d -> d.activation(LEAKY_RELU).slope(DEFAULT_SLOPE / 2));
    net.loss(Loss.HUBER);
  }
}
