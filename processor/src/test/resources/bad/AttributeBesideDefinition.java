package bad;

import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model(input = {28, 28}, loss = BINARY_CROSSENTROPY, labelSmoothing = 0.1)
//             ^ [AttributeBesideDefinition] The definition of model 'Itself' says everything of it. Received: input of
//               @Model as well. Write net.input(...) in the definition instead
//                              ^ [AttributeBesideDefinition] The definition of model 'Itself' says everything of it.
//                                Received: loss of @Model as well. Write net.loss(...) in the definition instead
//                                                                    ^ [AttributeBesideDefinition] The definition of model 'Itself'
//                                                                      says everything of it. Received: labelSmoothing of @Model as
//                                                                      well. Write net.labelSmoothing(...) in the definition
//                                                                      instead
final class Itself implements Definition {
  @Override
  public void define(Sequential net) {
    net.dense("output", 1);
  }
}

@Model(loss = {})
//            ^ [AttributeBesideDefinition] The definition of model 'InAField' says everything of it. Received: loss of
//              @Model as well. Write net.loss(...) in the definition instead
abstract class InAField {
  static final Definition NET =
      net -> {
        net.input(2);
        net.dense("output", 1);
        net.loss(HUBER);
      };
}
