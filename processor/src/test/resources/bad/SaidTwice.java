package bad;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Initializer.ZEROS;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Activation;
import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Network implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.input(2);
//     ^ [SaidTwice]
    net.loss(BINARY_CROSSENTROPY);
    net.labelSmoothing(0.1);
    net.labelSmoothing(0.2);
//     ^ [SaidTwice] The network says labelSmoothing once. Received: a second labelSmoothing. Keep one of them
    net.dense(1, d -> d.activation(Activation.SIGMOID));
    {
      net.loss(HUBER);
//       ^ [SaidTwice]
      net.input(3);
//       ^ [SaidTwice]
    }
  }
}

@Model
final class Options implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(3, d -> d.activation(RELU).activation(RELU));
//                                      ^ [SaidTwice]
    net.dense(3, d -> d.activation(Activation.LEAKY_RELU).slope(0.1).slope(0.2));
//                                                                  ^ [SaidTwice]
    net.dense(3, d -> d.activation(Activation.ELU).alpha(1).alpha(2));
//                                                         ^ [SaidTwice]
    net.dense(3, d -> d.bias(true).bias(false));
//                                ^ [SaidTwice] Layer 'dense4' says bias once. Received: a second bias. Keep one of them
    net.dense(3, d -> d.initializer(ZEROS).initializer(ZEROS));
//                                        ^ [SaidTwice]
    net.dense(3, d -> d.biasInitializer(ZEROS).biasInitializer(ZEROS));
//                                            ^ [SaidTwice]
    net.dense(3, d -> d.l1(1).l2(1).l1(1).l2(1));
//                                 ^ [SaidTwice]
//                                       ^ [SaidTwice]
    net.dense(
        3,
        d -> {
          d.l1(1);
          d.l2(1)
              .l1(1);
//            ^ [SaidTwice]
          d.l1(1);
//         ^ [SaidTwice]
        });
    net.loss(HUBER);
  }
}
