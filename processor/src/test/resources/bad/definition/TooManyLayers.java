package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Deep implements Definition {
  @Override
  public void define(Sequential net) {
//            ^ [TooManyLayers] Model 'Deep' can have at most 64 layers. Received: 70. Make the network shallower
    net.input(2);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.dense(1); net.dense(1); net.dense(1); net.dense(1); net.dense(1);
    net.loss(HUBER);
  }
}
