package bad;

import static dev.synapt.model.Activation.ELU;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Flat implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("first", 3, d -> d.activation(ELU).alpha(0));
//                                                     ^ [AlphaNotPositive] The alpha of ELU must be above 0 and finite.
//                                                       Received: 0.0 in layer 'first'. The usual one is 1
    net.dense("second", 3, d -> d.activation(ELU).alpha(Double.POSITIVE_INFINITY));
//                                                            ^ [AlphaNotPositive] The alpha of ELU must be above 0 and
//                                                              finite. Received: Infinity in layer 'second'. The usual one
//                                                              is 1
    net.dense(1);
    net.loss(HUBER);
  }
}
