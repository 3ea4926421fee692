package good;

import static dev.synapt.model.Activation.GELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

/** Dropout before and between layers, statements in blocks, and options as statements. */
@Model
public abstract class Smoothed {
  static final Definition NET =
      (Sequential net) -> {
        net.input(20);
        {
          double rate = 0.2;
          net.dropout("noisy", rate);
          net.dense(
              "hidden",
              33,
              d -> {
                d.activation(GELU);
                d.l1(1e-5);
              });
        }
        {
          double rate = 1 / 2.0;
          net.dropout("thinned", rate);
          net.dense("kind", 4, d -> d.activation(SOFTMAX));
        }
        net.loss(CATEGORICAL_CROSSENTROPY);
        net.labelSmoothing(0.1);
      };
}
