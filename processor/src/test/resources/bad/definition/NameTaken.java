package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Digits implements Definition {
//    ^ [NameTaken] Model 'Digits' generates the class DigitsTrainer, and one of this name exists. Rename that class, or
//      the model
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

class DigitsTrainer {}
