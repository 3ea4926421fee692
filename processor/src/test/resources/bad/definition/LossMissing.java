package bad;

import static dev.synapt.model.Activation.SOFTMAX;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Aimless implements Definition {
  @Override
  public void define(Sequential net) {
//            ^ [LossMissing] Model 'Aimless' needs a loss for training to make small. Received: none. Add
//              net.loss(SPARSE_CATEGORICAL_CROSSENTROPY)
    net.input(2);
    net.dense(3, d -> d.activation(SOFTMAX));
  }
}

@Model
abstract class InAField {
  static final Definition NET =
      net -> {
//    ^ [LossMissing] Model 'InAField' needs a loss for training to make small. Received: none. Add
//      net.loss(MEAN_SQUARED_ERROR)
        net.input(2);
        net.dense(1);
      };
}

@Model
final class Empty implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss();
//     ^ [LossMissing] Model 'Empty' needs a loss for training to make small. Received: none. Add
//       net.loss(MEAN_SQUARED_ERROR)
  }
}
