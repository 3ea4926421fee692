package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Network implements Definition {
  @Override
  public void define(Sequential net) {
    net.inputs(2);
//     ^ [UnknownWord] A network has no 'inputs'. Received: net.inputs(2). Use one of: input, dense, dropout, loss,
//       labelSmoothing
    net.conv2d(3, 3, d -> d.activation(RELU));
//     ^ [UnknownWord]
    net.activation(RELU);
//     ^ [UnknownWord]
    net.toString();
//     ^ [UnknownWord]
    net.losses(HUBER);
//     ^ [UnknownWord]
  }
}

@Model
final class Options implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(3, d -> d.activaton(RELU));
//                     ^ [UnknownWord]
    net.dense(3, d -> d.units(3).l1(1).name("hidden"));
//                     ^ [UnknownWord] A dense layer has no 'units'. Received: d.units(3). Use one of: activation,
//                       slope, alpha, bias, initializer, biasInitializer, l1, l2
//                                    ^ [UnknownWord] A dense layer has no 'name'. Received: d.name("hidden"). Use one
//                                      of: activation, slope, alpha, bias, initializer, biasInitializer, l1, l2
    net.dense(3, d -> d.l1(1).toString());
//                           ^ [UnknownWord]
    net.dense(
        3,
        d -> {
          d.rate(0.5);
//         ^ [UnknownWord]
          d.l1(1)
              .l3(1)
//            ^ [UnknownWord]
              .l2(1);
        });
    net.loss(HUBER);
  }
}
