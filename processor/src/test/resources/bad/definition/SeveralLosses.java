package bad;

import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.HUBER;
import static dev.synapt.model.Loss.POISSON;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Torn implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(1);
    net.loss(HUBER, BINARY_CROSSENTROPY);
//     ^ [SeveralLosses] Model 'Torn' needs exactly one loss. Received: HUBER and BINARY_CROSSENTROPY. Keep one of them
  }
}

@Model
abstract class Between {
  static final Definition NET =
      net -> {
        net.input(2);
        net.dense(1);
        net.loss(HUBER, BINARY_CROSSENTROPY, POISSON);
//         ^ [SeveralLosses] Model 'Between' needs exactly one loss. Received: HUBER, BINARY_CROSSENTROPY and POISSON.
//           Keep one of them
      };
}
