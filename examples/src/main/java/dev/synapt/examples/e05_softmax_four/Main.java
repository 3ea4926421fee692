package dev.synapt.examples.e05_softmax_four;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Standardizer;
import dev.synapt.network.Parameters;
import dev.synapt.training.Adam;

/**
 * Softmax regression learns to name the weather. It comes as close as can be to the best possible
 * answers, and its four outputs are probabilities.
 */
public final class Main {
  private Main() {}

  /**
   * What was learned.
   *
   * @param softmaxError the largest difference between a prediction and the textbook's softmax
   */
  record Result(
      WeatherModel model,
      Standardizer scaler,
      double accuracy,
      double bestAccuracy,
      double softmaxError) {

    float[] probabilities(float temperature, float humidity) {
      return model.predict(scaler.apply(new float[] {temperature, humidity}));
    }
  }

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Result result = run(42);
    print("accuracy on new days: %.1f %%", 100 * result.accuracy);
    print("  who knows how they were made: %.1f %%", 100 * result.bestAccuracy);
    print("compiled softmax against the textbook's: %.1e apart", result.softmaxError);
    print("");
    print("                  snow   rain clouds    sun");
    printDay(result, -5, 80);
    printDay(result, 4, 90);
    printDay(result, 13, 78);
    printDay(result, 25, 40);
  }

  private static void printDay(Result result, float temperature, float humidity) {
    float[] p = result.probabilities(temperature, humidity);
    print(
        "%3.0f C, %2.0f %%:    %6.3f %6.3f %6.3f %6.3f",
        temperature, humidity, p[0], p[1], p[2], p[3]);
  }

  static Result run(long seed) {
    ClassDataset days = Days.drawn(2_000, seed);
    ClassDataset newDays = Days.drawn(4_000, seed + 1);
    Standardizer scaler = Standardizer.fit(days);
    WeatherTrainer trainer = new WeatherTrainer(Adam.of(0.02), seed);
    trainer.fit(scaler.apply(days), fit -> fit.epochs(40));

    ClassDataset test = scaler.apply(newDays);
    WeatherModel model = trainer.model();
    return new Result(
        model,
        scaler,
        trainer.evaluate(test).accuracy(),
        Days.bestAccuracy(newDays),
        softmaxError(model, test));
  }

  private static double softmaxError(WeatherModel model, ClassDataset days) {
    Parameters parameters = model.parameters();
    float[] weights = parameters.get("sky.weight").values();
    float[] bias = parameters.get("sky.bias").values();
    double largest = 0;
    for (int i = 0; i < days.size(); i++) {
      float[] x = days.example(i);
      float[] received = model.predict(x);
      double[] expected = Softmax.of(x, weights, bias);
      for (int j = 0; j < received.length; j++) {
        largest = Math.max(largest, Math.abs(received[j] - expected[j]));
      }
    }
    return largest;
  }
}
