package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Dropped implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dropout(1);
//              ^ [RateOutOfRange] The rate of dropout must be at least 0 and below 1. Received: 1.0 in layer
//                'dropout1'. It is the share of values that become 0, such as 0.2
    net.dropout("fewer", -0.5);
//                       ^ [RateOutOfRange] The rate of dropout must be at least 0 and below 1. Received: -0.5 in layer
//                         'fewer'. It is the share of values that become 0, such as 0.2
    net.dense(1);
    net.loss(HUBER);
  }
}
