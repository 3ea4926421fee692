package dev.synapt.examples.e02_coffee_roasting;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Standardizer;
import dev.synapt.network.Parameters;
import dev.synapt.training.Adam;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two layers learn when coffee is roasted well. Each hidden unit draws one line, so three of them
 * explain a decision.
 */
public final class Main {
  private Main() {}

  /** A trained model, its hidden units, and how it does on new roasts. */
  record Result(
      RoastModel model, Standardizer scaler, double bias, List<Unit> units, double accuracy) {

    double probability(double temperature, double minutes) {
      return model.predict(scaler.apply(new float[] {(float) temperature, (float) minutes}))[0];
    }
  }

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Result result = run(42);
    print("accuracy on new roasts: %.1f %%", 100 * result.accuracy);
    explain(result, 200, 14);
    explain(result, 170, 14);
    explain(result, 220, 12);
    explain(result, 250, 15);
  }

  private static void explain(Result result, double temperature, double minutes) {
    double probability = result.probability(temperature, minutes);
    String answer = probability > 0.5 ? "good" : "bad";
    print("");
    print("%.0f degrees for %.0f minutes: %s (%.3f)", temperature, minutes, answer, probability);
    print("  %+6.1f to begin with", result.bias);
    for (Unit unit : result.units) {
      print("  %+6.1f for %s", unit.activation(temperature, minutes) * unit.gain(), unit);
    }
  }

  static Result run(long seed) {
    ClassDataset roasts = Roasts.drawn(2_000, seed);
    Standardizer scaler = Standardizer.fit(roasts);
    RoastTrainer trainer = new RoastTrainer(Adam.of(0.03), seed);
    trainer.fit(scaler.apply(roasts), fit -> fit.epochs(150));

    ClassDataset newRoasts = scaler.apply(Roasts.drawn(2_000, seed + 1));
    double accuracy = trainer.evaluate(newRoasts).accuracy();
    Parameters parameters = trainer.parameters();
    List<Unit> units = IntStream.range(0, 3).mapToObj(j -> Unit.of(j, parameters, scaler)).toList();
    double bias = parameters.get("good.bias").get(0);
    return new Result(trainer.model(), scaler, bias, units, accuracy);
  }
}
