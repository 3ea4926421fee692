package good;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Initializer.HE_NORMAL;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** The digits net of the course: widths that are odd, and initializers that suit ReLU. */
@Model(input = 400, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
public abstract class Course {
  @Dense(units = 25, activation = RELU, initializer = HE_NORMAL)
  Layer layer1;

  @Dense(units = 15, activation = RELU, initializer = HE_NORMAL)
  Layer layer2;

  @Dense(units = 10, activation = SOFTMAX)
  Layer digit;
}
