package dev.synapt.examples.e01_logistic_regression;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Standardizer;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Parameters;
import dev.synapt.training.GradientDescent;
import java.util.stream.IntStream;

/**
 * Logistic regression learns who passes an exam. Its compiled gradient is that of the textbook, and
 * its weights become those that the exams were made with.
 */
public final class Main {
  private Main() {}

  /** What was learned, in units of the data: weights per hour. */
  record Result(
      double gradientError,
      double firstLoss,
      double lastLoss,
      double accuracy,
      double bestAccuracy,
      double study,
      double sleep,
      double bias) {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Result result = run(42);
    print("compiled gradient against the closed form: %.1e apart", result.gradientError);
    print("loss: %.4f before training, %.4f after", result.firstLoss, result.lastLoss);
    print("accuracy on new exams: %.1f %%", 100 * result.accuracy);
    print("  who knows how they were made: %.1f %%", 100 * result.bestAccuracy);
    print(
        "learned: sigmoid(%.2f study + %.2f sleep %+.2f)", result.study, result.sleep, result.bias);
    print("made by: sigmoid(%.2f study + %.2f sleep %+.2f)", Exams.STUDY, Exams.SLEEP, Exams.BIAS);
  }

  static Result run(long seed) {
    ClassDataset exams = Exams.drawn(4_000, seed);
    ClassDataset newExams = Exams.drawn(4_000, seed + 1);
    Standardizer scaler = Standardizer.fit(exams);
    ClassDataset train = scaler.apply(exams);

    ExamTrainer trainer = new ExamTrainer(GradientDescent.of(1), seed);
    double errorAtStart = gradientError(trainer, train);
    double firstLoss = trainer.evaluate(train).loss();
    trainer.fit(train, fit -> fit.epochs(300).batchSize(train.size()));

    float[] weights = trainer.parameters().get("passed.weight").values();
    double study = weights[0] / scaler.scales()[0];
    double sleep = weights[1] / scaler.scales()[1];
    return new Result(
        Math.max(errorAtStart, gradientError(trainer, train)),
        firstLoss,
        trainer.evaluate(train).loss(),
        trainer.evaluate(scaler.apply(newExams)).accuracy(),
        Exams.bestAccuracy(newExams),
        study,
        sleep,
        trainer.parameters().get("passed.bias").get(0)
            - study * scaler.offsets()[0]
            - sleep * scaler.offsets()[1]);
  }

  /** The largest difference between a compiled gradient and that of the closed form. */
  private static double gradientError(ExamTrainer trainer, ClassDataset data) {
    float[] targets = new float[data.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = data.label(i);
    }
    int[] order = IntStream.range(0, data.size()).toArray();
    Batch batch = Batch.ofTargets(data.features(), targets, order);
    trainer.lossAndGradients(batch, DropoutMask.none());

    Parameters now = trainer.parameters();
    double[] expected =
        ClosedForm.gradient(data, now.get("passed.weight").values(), now.get("passed.bias").get(0));
    float[] received = trainer.gradients().flat(trainer.spec());
    return IntStream.range(0, expected.length)
        .mapToDouble(j -> Math.abs(received[j] - expected[j]))
        .max()
        .orElseThrow();
  }
}
