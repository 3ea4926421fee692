package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
interface Empty extends Definition {}
//< [NotAClass] A model is declared by a class. Received: interface Empty. Write: final class Empty implements
//  Definition

@Model
interface Default extends Definition {
//< [NotAClass] A model is declared by a class. Received: interface Default. Write: final class Default implements
//  Definition
  @Override
  default void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
interface InAField {
//< [NotAClass] A model is declared by a class. Received: interface InAField. Write: abstract class InAField
  Definition NET =
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER);
      };
}

@Model
enum Choice implements Definition {
//< [NotAClass] A model is declared by a class. Received: enum Choice. Write: final class Choice implements Definition
  FIRST,
  SECOND;

  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
record Pair(int units) implements Definition {
//< [NotAClass] A model is declared by a class. Received: record Pair. Write: final class Pair implements Definition
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

class Outer {
  @Model
  @interface Mark {
// ^ [NotAClass] A model is declared by a class. Received: @interface Mark. Write: abstract class Mark
    Definition NET =
        net -> {
          net.input(2);
          net.dense(1);
          net.loss(HUBER);
        };
  }
}
