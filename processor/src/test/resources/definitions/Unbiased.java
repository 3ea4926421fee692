package good;

import static dev.synapt.model.Activation.LEAKY_RELU;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

/** No layer adds a bias. */
@Model
public final class Unbiased implements Definition {
  @Override
  public void define(Sequential net) {
    final boolean bias = false;
    net.input(5);
    net.dense("wide", 40, d -> d.activation(LEAKY_RELU).slope(0.01).bias(bias));
    net.dense("narrow", 6, d -> d.bias(bias).activation(TANH));
    net.dense("place", 2, d -> d.bias(bias));
    net.loss(HUBER);
  }
}
