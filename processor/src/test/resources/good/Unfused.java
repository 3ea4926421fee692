// javac -Asynapt.fma=off
package good;

import static dev.synapt.model.Activation.SELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Initializer.LECUN_NORMAL;
import static dev.synapt.model.Loss.KL_DIVERGENCE;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** For processors without fused multiply-add: the three loop shapes with two roundings a term. */
@Model(input = 3, loss = KL_DIVERGENCE)
public abstract class Unfused {
  @Dense(units = 36, activation = SELU, initializer = LECUN_NORMAL)
  Layer wide;

  @Dense(units = 9, activation = SIGMOID)
  Layer narrow;

  @Dense(units = 3, activation = SOFTMAX)
  Layer share;
}
