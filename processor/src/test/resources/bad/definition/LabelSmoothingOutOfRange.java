package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Smooth implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1, d -> d.activation(SIGMOID));
    net.loss(BINARY_CROSSENTROPY);
    net.labelSmoothing(1);
//                     ^ [LabelSmoothingOutOfRange] labelSmoothing must be at least 0 and below 1. Received: 1.0. Use a
//                       small one, such as 0.1, or 0 for none
  }
}

@Model
final class Rough implements Definition {
  @Override
  public void define(Sequential net) {
    net.labelSmoothing(-0.1);
//                     ^ [LabelSmoothingOutOfRange] labelSmoothing must be at least 0 and below 1. Received: -0.1. Use a
//                       small one, such as 0.1, or 0 for none
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}
