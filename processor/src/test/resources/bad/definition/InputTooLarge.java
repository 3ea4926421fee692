package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Huge implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(1 << 16, 65536, 3);
//     ^ [InputTooLarge] input can have at most 2147483639 numbers. Received: 65536 x 65536 x 3 = 12884901888. Make the
//       input smaller
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
final class Largest implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(Integer.MAX_VALUE);
//                   ^ [InputTooLarge] input can have at most 2147483639 numbers. Received: 2147483647. Make the input
//                     smaller
    net.dense(1);
    net.loss(HUBER);
  }
}
