package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Unsaid implements Definition {
  @Override
  public void define(Sequential net) {
//            ^ [InputMissing] Model 'Unsaid' needs to know how many numbers one example has. Received: no input. Add
//              net.input(784), or a shape such as net.input(28, 28, 1)
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
abstract class InAField {
  static final Definition NET =
      net -> {
//    ^ [InputMissing] Model 'InAField' needs to know how many numbers one example has. Received: no input. Add
//      net.input(784), or a shape such as net.input(28, 28, 1)
        net.dense(1);
        net.loss(HUBER);
      };
}

@Model
final class Empty implements Definition {
  @Override
  public void define(Sequential net) {
    net.input();
//     ^ [InputMissing] Model 'Empty' needs to know how many numbers one example has. Received: no input. Add
//       net.input(784), or a shape such as net.input(28, 28, 1)
    net.dense(1);
    net.loss(HUBER);
  }
}
