package good;

import static dev.synapt.model.Activation.GELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Dropout before and between layers, sums that the derivative needs, and labels without certainty. */
@Model(input = 20, loss = CATEGORICAL_CROSSENTROPY, labelSmoothing = 0.1)
public abstract class Smoothed {
  @Dropout(rate = 0.2)
  Layer noisy;

  @Dense(units = 33, activation = GELU, l1 = 1e-5)
  Layer hidden;

  @Dropout(rate = 0.5)
  Layer thinned;

  @Dense(units = 4, activation = SOFTMAX)
  Layer kind;
}
