package names;

import dev.synapt.model.*;

/** A class of the user's own with the name of one of ours. */
@Model
final class OwnActivation implements Definition {
  static class Activation {
    static final int RELU = 3;
    static final double DEFAULT_ALPHA = 0.25;
  }

  enum Loss {
    HUBER,
    RELU;
    static final int COUNT = 17;
  }

  @Override
  public void define(Sequential net) {
    net.input(Activation.RELU, Loss.COUNT);
    net.dense(Activation.RELU, d -> d.activation(dev.synapt.model.Activation.RELU));
    net.dense(2, d -> d.l1(Activation.DEFAULT_ALPHA).l2(dev.synapt.model.Activation.DEFAULT_ALPHA));
    net.loss(dev.synapt.model.Loss.HUBER);
  }
}
