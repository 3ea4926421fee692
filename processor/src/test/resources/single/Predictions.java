package single;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import java.util.Map;

/** Predicts with a model whose batches can be in vectors. */
public final class Predictions {
  private static final int INPUTS = 30;
  private static final int OUTPUTS = 20;

  private Predictions() {}

  /** Wide enough for vectors. */
  @Model(input = INPUTS, loss = MEAN_SQUARED_ERROR)
  abstract static class Wide {
    @Dense(units = OUTPUTS, activation = RELU)
    Layer output;
  }

  /** Predicts one by one, very often, or twice and then in batches of the sizes that are given. */
  public static void main(String[] arguments) {
    Predictions_WideModel model =
        Predictions_WideModel.of(
            Map.of(
                "output.weight", new float[INPUTS * OUTPUTS], "output.bias", new float[OUTPUTS]));
    float[] x = new float[INPUTS];
    float[] out = model.predict(x);
    model.predictor().predict(x, out);
    if (arguments[0].equals("singly")) {
      Predictions_WideModel.Predictor predictor = model.predictor();
      for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
        predictor.predict(x, out);
      }
      return;
    }
    for (String size : arguments) {
      int count = Integer.parseInt(size);
      model.predictBatch(new float[count * INPUTS], count, new float[count * OUTPUTS]);
    }
    System.out.println("predicted");
  }
}
