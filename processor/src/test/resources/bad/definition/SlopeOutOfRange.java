package bad;

import static dev.synapt.model.Activation.LEAKY_RELU;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Steep implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("first", 3, d -> d.activation(LEAKY_RELU).slope(1));
//                                                            ^ [SlopeOutOfRange] The slope of LEAKY_RELU must be at least 0
//                                                              and below 1. Received: 1.0 in layer 'first'. Use a small
//                                                              one, such as 0.3 or 0.01
    net.dense("second", 3, d -> d.slope(-0.1).activation(LEAKY_RELU));
//                                      ^ [SlopeOutOfRange] The slope of LEAKY_RELU must be at least 0 and below 1.
//                                        Received: -0.1 in layer 'second'. Use a small one, such as 0.3 or 0.01
    net.dense(
        "third",
        3,
        d -> {
          d.activation(LEAKY_RELU);
          d.slope(Double.NaN);
//                      ^ [SlopeOutOfRange] The slope of LEAKY_RELU must be at least 0 and below 1. Received: NaN in
//                        layer 'third'. Use a small one, such as 0.3 or 0.01
        });
    net.dense(1);
    net.loss(HUBER);
  }
}
