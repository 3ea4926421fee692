package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Zero implements Definition {
  private static final int INPUT = 3;

  @Override
  public void define(Sequential net) {
    net.input(INPUT - 3);
//                  ^ [InputNotPositive] Every extent of input must be at least 1. Received: 0. Count the numbers of one
//                    example
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
abstract class Negative {
  static final Definition NET =
      net -> {
        net.input(28, -28, 1);
//         ^ [InputNotPositive] Every extent of input must be at least 1. Received: 28 x -28 x 1. Count the numbers of
//           one example
        net.dense(1);
        net.loss(HUBER);
      };
}
