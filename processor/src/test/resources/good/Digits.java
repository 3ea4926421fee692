package good;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** A handwritten digit: an input of several extents, a wide layer and a narrow output. */
@Model(input = {28, 28, 1}, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
public abstract class Digits {
  @Dense(units = 128, activation = RELU)
  Layer hidden;

  @Dense(units = 10, activation = SOFTMAX)
  Layer digit;
}
