package bad;

import static dev.synapt.model.Activation.LEAKY_RELU;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Initializer.ZEROS;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Idle implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("first", 3, d -> d.slope(0.3).activation(RELU));
//                                     ^ [OptionWithoutEffect] slope has an effect only with activation(LEAKY_RELU);
//                                       layer 'first' has activation(RELU). Remove slope, or use activation(LEAKY_RELU)
    net.dense("second", 3, d -> d.alpha(1));
//                                      ^ [OptionWithoutEffect] alpha has an effect only with activation(ELU); layer
//                                        'second' has activation(LINEAR). Remove alpha, or use activation(ELU)
    net.dense("third", 3, d -> d.bias(false).biasInitializer(ZEROS));
//                                                           ^ [OptionWithoutEffect] biasInitializer has an effect only
//                                                             with bias(true); layer 'third' has bias(false). Remove
//                                                             biasInitializer, or use bias(true)
    net.dense("fourth", 3, d -> d.activation(LEAKY_RELU).alpha(1));
//                                                             ^ [OptionWithoutEffect] alpha has an effect only with
//                                                               activation(ELU); layer 'fourth' has activation(LEAKY_RELU).
//                                                               Remove alpha, or use activation(ELU)
    net.dense(1);
    net.loss(HUBER);
  }
}
