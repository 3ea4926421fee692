package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

class Outer {
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  private abstract static class Hidden {
//                        ^ [PrivateModel]
    @Dense(units = 1, activation = SIGMOID) Layer output;
  }

  private static class Between {
    @Model(input = 2, loss = BINARY_CROSSENTROPY)
    abstract static class Inside {
//                  ^ [PrivateModel]
      @Dense(units = 1, activation = SIGMOID) Layer output;
    }
  }
}
