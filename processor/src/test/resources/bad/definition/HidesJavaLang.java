package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Digits implements Definition {
//    ^ [HidesJavaLang] The code generated for model 'Digits' needs java.lang.Math, which the class of that name in this
//      package hides. Rename that class, or move the model into another package
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

class Math {}
