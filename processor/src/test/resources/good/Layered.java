// javac --add-modules jdk.incubator.vector -Asynapt.vector=on
package good;

import static dev.synapt.model.Activation.GELU;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Compiled for the Vector API, which its layers use; the rows of the last are padded. */
@Model(input = 330, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
public abstract class Layered {
  @Dense(units = 300, activation = RELU)
  Layer wide;

  @Dropout(rate = 0.2)
  Layer thinned;

  @Dense(units = 40, activation = GELU, bias = false)
  Layer narrower;

  @Dense(units = 10, activation = SOFTMAX)
  Layer kind;
}
