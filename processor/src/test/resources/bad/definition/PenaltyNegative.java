package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Rewarded implements Definition {
  private static final double LITTLE = 1e-4;

  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("first", 3, d -> d.l1(-LITTLE).l2(LITTLE));
//                                  ^ [PenaltyNegative] l1 must be at least 0 and finite. Received: -1.0E-4 in layer
//                                    'first'. Use a small one, such as 1e-4, or 0 for none
    net.dense("second", 3, d -> d.l1(LITTLE).l2(Double.NaN));
//                                                    ^ [PenaltyNegative] l2 must be at least 0 and finite. Received:
//                                                      NaN in layer 'second'. Use a small one, such as 1e-4, or 0 for
//                                                      none
    net.dense(1);
    net.loss(HUBER);
  }
}
