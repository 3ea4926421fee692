package good;

import dev.synapt.model.Activation;
import dev.synapt.model.Definition;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

/** Where a nested definition stands. */
public final class House {
  static final int ROOMS = 4;

  private House() {}

  /** Constants of the class around it. */
  @Model
  public static final class Price implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(2 * ROOMS);
      net.dense(
          "rooms",
          ROOMS,
          (DenseOptions d) ->
              d.activation(Activation.ELU)
                  .alpha(House.ROOMS / 8.0)
                  .biasInitializer(Initializer.TORCH_UNIFORM));
      net.dense("price", 1);
      net.loss(Loss.MEAN_SQUARED_ERROR);
    }
  }
}
