package bad;

import dev.synapt.model.Activation;
import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Chosen implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(3, d -> d.activation(RELU));
//                                 ^ [UnknownChoice]
    net.dense(3, d -> d.activation(Activation.RELUU));
//                                           ^ [UnknownChoice]
    net.dense(3, d -> d.initializer(HE));
//                                  ^ [UnknownChoice]
    net.dense(1);
    net.loss(HUBER);
//           ^ [UnknownChoice]
  }
}
