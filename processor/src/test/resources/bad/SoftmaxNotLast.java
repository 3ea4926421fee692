package bad;

import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
abstract class Early {
  @Dense(units = 3, activation = SOFTMAX) Layer hidden;
//                               ^ [SoftmaxNotLast]
  @Dropout(rate = 0.5) Layer thinned;
  @Dense(units = 3, activation = SOFTMAX) Layer output;
}
