package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Nothing implements Definition {
  @Override
  public void define(Sequential net) {
//            ^ [LayersMissing] Model 'Nothing' needs at least one layer. Received: none. Add a statement such as
//              net.dense("output", 1)
    net.input(2);
    net.loss(HUBER);
  }
}

@Model
abstract class InAField {
  static final Definition NET =
      net -> {
//    ^ [LayersMissing] Model 'InAField' needs at least one layer. Received: none. Add a statement such as
//      net.dense("output", 1)
        net.input(2);
        net.loss(HUBER);
      };
}
