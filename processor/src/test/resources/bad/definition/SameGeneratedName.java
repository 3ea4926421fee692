package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

class Outer {
  @Model
  static final class Digits implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(2);
      net.dense(1);
      net.loss(HUBER);
    }
  }
}

@Model
abstract class Outer_Digits {
//       ^ [SameGeneratedName] Every model needs a name of its own. Received: bad.Outer.Digits and bad.Outer_Digits,
//         which both generate Outer_DigitsModel. Rename one of them
  static final Definition NET =
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };
}
