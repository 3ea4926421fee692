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
    net.dense(3, d -> net.dense(3));
//                       ^ [NetworkInOptions]
    net.dense(
        "second",
        3,
        d -> {
          d.activation(RELU);
          net.input(2);
//           ^ [NetworkInOptions]
          net.dropout(0.5);
//           ^ [NetworkInOptions] The lambda of layer 'second' says only its options. Received: net.dropout(0.5), which
//             is said of the network. Move it behind the lambda, as a statement of its own
          net.dense("inner", 3, e -> net.dense(3));
//           ^ [NetworkInOptions]
          net.labelSmoothing(0.1);
//           ^ [NetworkInOptions]
          net.conv(3);
//           ^ [NetworkInOptions]
          net.dense(3).l1(1);
//           ^ [NetworkInOptions]
          {
            net.loss(HUBER);
//             ^ [NetworkInOptions]
          }
        });
  }
}

@Model
abstract class InAField {
  static final Definition NET = n -> n.dense(3, d -> n.loss(HUBER));
//                                                    ^ [NetworkInOptions] The lambda of layer 'dense1' says only its
//                                                      options. Received: n.loss(HUBER), which is said of the network.
//                                                      Move it behind the lambda, as a statement of its own
}
