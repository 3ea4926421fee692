package bad;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

@Model(input = 2, loss = BINARY_CROSSENTROPY, labelSmoothing = 1)
//                                                             ^ [LabelSmoothingOutOfRange]
abstract class Smooth {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}

@Model(input = 2, loss = MEAN_SQUARED_ERROR, labelSmoothing = -0.1)
//                                                            ^ [LabelSmoothingOutOfRange]
abstract class Rough {
  @Dense(units = 1, activation = SIGMOID) Layer output;
}
