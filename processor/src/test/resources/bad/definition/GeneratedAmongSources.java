package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Digits implements Definition {
//    ^ [GeneratedAmongSources] Model 'Digits' generates the class bad.DigitsTrainer, whose source is among those that
//      are compiled. Leave generated sources out of them; javac's -s keeps them apart. If CompiledModel.writeTo wrote it, rename one of the two models
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER);
  }
}

@dev.synapt.network.Generated("an earlier compilation")
class DigitsTrainer {}
