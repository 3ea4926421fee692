package bad;

import static dev.synapt.model.Activation.FUTURE;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Activation;
import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class OfALaterRuntime implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(3, d -> d.activation(FUTURE).slope(0.1));
//                                 ^ [UnknownConstant] The annotation processor does not know Activation.FUTURE. It
//                                   belongs to another version of Synapt: use synapt-runtime and synapt-processor of
//                                   the same version
    net.dense(0, d -> d.activation(Activation.FUTURE));
//            ^ [UnitsNotPositive]
//                                           ^ [UnknownConstant]
    net.loss(HUBER);
  }
}
