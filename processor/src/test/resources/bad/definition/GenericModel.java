package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Any<T, U extends Number> implements Definition {
//    ^ [GenericModel] A model has no type parameters. Received: Any<T, U>. Write: final class Any implements Definition
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
abstract class InAField<T> {
//       ^ [GenericModel] A model has no type parameters. Received: InAField<T>. Write: abstract class InAField
  static final Definition NET =
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };
}
