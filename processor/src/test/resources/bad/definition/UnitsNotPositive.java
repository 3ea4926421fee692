package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Empty implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense(0);
//            ^ [UnitsNotPositive] Layer 'dense1' needs units of at least 1. Received: 0. Give it one unit for each
//              output
    net.dense("hidden", -1);
//                      ^ [UnitsNotPositive] Layer 'hidden' needs units of at least 1. Received: -1. Give it one unit
//                        for each output
    net.dense("wide", 2_000_000_000 * 2, d -> d.l1(1));
//                                  ^ [UnitsNotPositive] Layer 'wide' needs units of at least 1. Received: -294967296.
//                                    Give it one unit for each output
    final int none = 3 % 3;
    net.dense(none, d -> d.l1(1));
//            ^ [UnitsNotPositive] Layer 'dense4' needs units of at least 1. Received: 0. Give it one unit for each
//              output
    net.loss(HUBER);
  }
}
