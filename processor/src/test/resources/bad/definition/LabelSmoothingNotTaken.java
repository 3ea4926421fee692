package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Smooth implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.labelSmoothing(0.1);
//                     ^ [LabelSmoothingNotTaken] labelSmoothing goes with BINARY_CROSSENTROPY,
//                       SPARSE_CATEGORICAL_CROSSENTROPY and CATEGORICAL_CROSSENTROPY; HUBER does not take it. Received:
//                       0.1. Remove it, or use one of these losses
    net.loss(HUBER);
  }
}
