// javac -Asynapt.lint=true
package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Deep implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("first", 4, d -> d.l1(1).activation(SIGMOID));
//                                                ^ [VanishingGradients] 4 hidden layers are SIGMOID or TANH. On the way
//                                                  back each multiplies the gradient by its derivative, which is at
//                                                  most 1/4 for SIGMOID and below 1 for TANH except at 0, so the first
//                                                  layers hardly learn. Use RELU, or fewer layers
    net.dense("second", 4, d -> d.activation(TANH));
    net.dense("third", 4, d -> d.activation(RELU));
    net.dense("fourth", 4, d -> d.activation(SIGMOID));
    net.dense("fifth", 4, d -> d.activation(SIGMOID));
    net.dense(1);
    net.loss(HUBER);
  }
}
