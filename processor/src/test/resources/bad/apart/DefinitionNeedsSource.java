package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Digits implements Definition {
// without a place: [DefinitionNeedsSource] The definition of model 'Digits' is read from its source. Received: a class
// file. Compile the source of 'Digits' again, together with what needs its model
  @Override
  public void define(Sequential net) {
    net.input(784);
    net.dense(1);
    net.loss(HUBER);
  }
}

@Model
abstract class InAField {
// without a place: [DefinitionNeedsSource] The definition of model 'InAField' is read from its source. Received: a class
// file. Compile the source of 'InAField' again, together with what needs its model
  static final Definition NET = net -> net.dense(1);
}

@Model(input = 2, loss = HUBER)
abstract class Annotated {
  @Dense(units = 1)
  Layer output;
}
