package good;

import static dev.synapt.model.Activation.EXPONENTIAL;
import static dev.synapt.model.Activation.SOFTPLUS;
import static dev.synapt.model.Loss.POISSON;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

/** The loss first, as only layers have an order, and constants of another class. */
@Model
public final class Counts implements Definition {
  @Override
  public void define(Sequential net) {
    net.loss(POISSON);
    net.dense(
        "season",
        CountSizes.SEASONS * CountSizes.SEASONS,
        d -> d.activation(SOFTPLUS).l2(1e-4));
    net.dense("bicycles", 1, d -> d.activation(EXPONENTIAL));
    net.input(CountSizes.MONTHS);
  }
}

/** What everybody knows. */
interface CountSizes {
  int SEASONS = 4;
  int MONTHS = 3 * SEASONS;
}
