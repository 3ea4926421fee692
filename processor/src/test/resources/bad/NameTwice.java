package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Network implements Definition {
  private static final String NAME = "hidden";

  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("hidden", 3);
    net.dense("hidden", 3, d -> d.l1(1));
//            ^ [NameTwice] Every layer needs a name of its own. Received: 'hidden' for layer 1 and for layer 2. Rename
//              one of them
    net.dropout(NAME, 0.5);
//              ^ [NameTwice]
    net.dense("hid" + "den", 3);
//            ^ [NameTwice]
    net.dense("dense6", 3);
    net.dense(3);
    net.dense(1);
//     ^ [NameTwice] Every layer needs a name of its own. Received: 'dense6' for layer 5 and for layer 7. Rename one of
//       them
    net.loss(HUBER);
  }
}
