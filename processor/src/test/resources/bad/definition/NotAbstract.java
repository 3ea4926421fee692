package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
class Concrete {
//< [NotAbstract] A model describes a network and is never instantiated. Received: class Concrete. Write: abstract class
//  Concrete
  static final Definition NET =
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };
}

@Model
final class Final {
//    ^ [NotAbstract] A model describes a network and is never instantiated. Received: final class Final. Write:
//      abstract class Final
  static final Definition NET =
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };
}

@Model
class Itself implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}
