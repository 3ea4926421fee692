package dev.synapt.examples.e04_bike_counts;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.Split;
import dev.synapt.data.Standardizer;
import dev.synapt.data.TargetDataset;
import dev.synapt.examples.DataFolder;
import dev.synapt.network.Network;
import dev.synapt.training.Adam;
import dev.synapt.training.Evaluation;
import dev.synapt.training.TargetTrainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Two networks learn how many bikes are rented. Neither can predict fewer than none: one output is
 * a ReLU, the other an exponential.
 */
public final class Main {
  private static final int EPOCHS = 20;

  private Main() {}

  /** How the two do on hours they have not seen. */
  record Result(int hours, Score relu, Score poisson) {}

  /** How one network does, and the least it predicts. */
  record Score(Evaluation evaluation, double least) {
    static Score of(TargetTrainer<?> trainer, TargetDataset test) {
      Network model = trainer.model();
      float[] predictions = new float[test.size()];
      model.predictBatch(test.features(), test.size(), predictions);
      float least = predictions[0];
      for (float prediction : predictions) {
        least = Math.min(least, prediction);
      }
      return new Score(trainer.evaluate(test), least);
    }

    double r2() {
      return evaluation.metric("r2");
    }
  }

  /**
   * Runs the example.
   *
   * @param args nothing, or {@code --data} and the folder that has {@code bike-sharing/hour.csv}
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    Optional<Path> folder = DataFolder.of(args);
    TargetDataset hours = folder.isPresent() ? Hours.read(folder.get()) : Hours.drawn(5_000, 42);
    print("%s of bikes rented an hour", folder.isPresent() ? "Real counts" : "Made counts");
    Result result = run(hours, 42);
    print("on %d hours that they have not seen:", result.hours);
    print("                        R2   RMSE    MAE  least predicted");
    printRow("ReLU, squared errors", result.relu);
    printRow("exponential, Poisson", result.poisson);
  }

  private static void printRow(String name, Score score) {
    double rmse = score.evaluation.metric("rmse");
    double mae = score.evaluation.metric("mae");
    print("%s %5.3f %6.1f %6.1f %16.2f", name, score.r2(), rmse, mae, score.least);
  }

  static Result run(TargetDataset hours, long seed) {
    Split<TargetDataset> parts = hours.split(0.8, seed);
    Standardizer scaler = Standardizer.fit(parts.train());
    TargetDataset train = scaler.apply(parts.train());
    TargetDataset test = scaler.apply(parts.test());

    ReluBikesTrainer relu = new ReluBikesTrainer(Adam.of(0.003), seed);
    relu.fit(train, fit -> fit.epochs(EPOCHS));
    PoissonBikesTrainer poisson = new PoissonBikesTrainer(Adam.of(0.003), seed);
    poisson.fit(train, fit -> fit.epochs(EPOCHS));
    return new Result(test.size(), Score.of(relu, test), Score.of(poisson, test));
  }
}
