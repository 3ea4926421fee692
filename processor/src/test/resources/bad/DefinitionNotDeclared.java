package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Digits {
//    ^ [DefinitionNotDeclared] A class with the statements of a network is a Definition. Received: final class Digits,
//      which has them in define. Write: final class Digits implements Definition
  public void define(Sequential net) {
    net.input(0);
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
abstract class Static {
//       ^ [DefinitionNotDeclared] A class with the statements of a network is a Definition. Received: abstract class
//         Static, which has them in define. Write: final class Static implements Definition
  static void define(Sequential net) {}
}
