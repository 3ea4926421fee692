package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Wide implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(50_000);
    net.dense(20_000);
    net.dense("second", 60_000);
//                      ^ [TooManyParameters] A model can have at most 2147483639 parameters, and layer 'second' exceeds
//                        that with 20000 x 60000 weights; with all before: 2200080000. Give it fewer units
    net.dense(1);
    net.loss(HUBER);
  }
}
