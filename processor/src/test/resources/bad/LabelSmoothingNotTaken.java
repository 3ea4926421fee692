package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = MEAN_SQUARED_ERROR, labelSmoothing = 0.1)
//                                                            ^ [LabelSmoothingNotTaken]
abstract class Smooth {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
