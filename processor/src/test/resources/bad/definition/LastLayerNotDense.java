package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Thin implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.dropout("thinned", 0.5);
//              ^ [LastLayerNotDense] The last layer gives the output and must be dense; 'thinned' is dropout. Remove
//                it, or add net.dense(...) after it
    net.loss(HUBER);
  }
}

@Model
abstract class Thinner {
  static final Definition NET =
      net -> {
        net.input(2);
        net.dropout(0.5);
//         ^ [LastLayerNotDense] The last layer gives the output and must be dense; 'dropout1' is dropout. Remove it, or
//           add net.dense(...) after it
        net.loss(HUBER);
      };
}
