package good;

import static dev.synapt.model.Activation.ELU;
import static dev.synapt.model.Initializer.TORCH_UNIFORM;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Where a nested declaration stands. */
public final class House {
  private House() {}

  /** What a house costs: the generated classes are called House_PriceModel and House_PriceTrainer. */
  @Model(input = 8, loss = MEAN_SQUARED_ERROR)
  public abstract static class Price {
    @Dense(units = 4, activation = ELU, alpha = 0.5, biasInitializer = TORCH_UNIFORM)
    Layer rooms;

    @Dense(units = 1)
    Layer price;
  }
}
