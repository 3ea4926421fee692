package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Throwing implements Definition {
  private static final int NONE = 0;

  @Override
  public void define(Sequential net) {
    net.input(7 % 0);
//              ^ [DefinitionThrows] A definition says what a network is and never throws. Received: 7 % 0, which throws
//                ArithmeticException: / by zero. Remove it; mistakes of a network are found without it
    int units = 3 / NONE;
//                ^ [DefinitionThrows]
    net.dense("first", 1 + 8 / (2 - 2));
//                           ^ [DefinitionThrows]
    net.dense("second", units);
    net.dropout(0L / 0);
//                 ^ [DefinitionThrows]
    net.dense(
        "third",
        3,
        d -> {
          d.l1(1 / 0);
//               ^ [DefinitionThrows]
          throw new IllegalStateException();
//        ^ [DefinitionThrows]
        });
    net.loss(HUBER);
    throw new UnsupportedOperationException("a network of " + units + " units");
//  ^ [DefinitionThrows] A definition says what a network is and never throws. Received: throw new
//    UnsupportedOperationException("a network of " + un [...]. Remove it; mistakes of a network are found without it
  }
}

@Model
abstract class InAField {
  static final Definition NET =
      net -> {
        net.input(2);
        net.loss(HUBER);
        {
          throw null;
//        ^ [DefinitionThrows] A definition says what a network is and never throws. Received: throw null. Remove it;
//          mistakes of a network are found without it
        }
      };
}
