package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Deep implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
//     ^ [InputTooDeep] input can have at most 16 extents. Received: 17. Dense layers see an example flat: give the
//       product of the extents
    net.dense(1);
    net.loss(HUBER);
  }
}
