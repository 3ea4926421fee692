package dev.synapt.processor.extremes;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Many inputs, few units, dropout before anything has parameters. */
@Model(
    input = {3001},
    loss = BINARY_CROSSENTROPY)
abstract class Narrow {
  @Dropout(rate = 0.5)
  Layer thinned;

  @Dense(units = 5, activation = TANH)
  Layer hidden;

  @Dense(units = 7, activation = SIGMOID)
  Layer labels;
}
