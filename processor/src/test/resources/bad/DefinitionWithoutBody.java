package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
abstract class Nothing implements Definition {}
//       ^ [DefinitionWithoutBody]

@Model
abstract class Abstract implements Definition {
//       ^ [DefinitionWithoutBody]
  @Override
  public abstract void define(Sequential net);
}

@Model
abstract class Native implements Definition {
//       ^ [DefinitionWithoutBody] Model 'Native' says its layers itself, in a define of its own. Received: none with a
//         body. Write: public void define(Sequential net) { net.input(...); ... } in 'Native'
  @Override
  public native void define(Sequential net);
}

@Model
abstract class Overloaded implements Definition {
//       ^ [DefinitionWithoutBody]
  void define(Sequential net, int units) {
    net.input(units);
  }

  void define(String net) {}
}

class Parent implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

class Between extends Parent {}

@Model
final class Inherited extends Between {}
//    ^ [DefinitionWithoutBody] Model 'Inherited' says its layers itself, in a define of its own. Received: that of
//      Parent. Write: public void define(Sequential net) { net.input(...); ... } in 'Inherited'

interface Default extends Definition {
  @Override
  default void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
final class FromInterface implements Default {}
//    ^ [DefinitionWithoutBody] Model 'FromInterface' says its layers itself, in a define of its own. Received: that of
//      Default. Write: public void define(Sequential net) { net.input(...); ... } in 'FromInterface'
