package bad;

import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 4, loss = BINARY_CROSSENTROPY)
//                       ^ [LossNeedsOutput]
abstract class Iris {
  @Dense(units = 3, activation = SOFTMAX) Layer digit;
}

@Model(input = 4, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
abstract class Lonely {
  @Dense(units = 1, activation = SOFTMAX) Layer only;
//               ^ [LossNeedsOutput]
}
