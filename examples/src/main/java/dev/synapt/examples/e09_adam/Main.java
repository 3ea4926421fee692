package dev.synapt.examples.e09_adam;

import static dev.synapt.examples.Console.print;

import dev.synapt.data.Standardizer;
import dev.synapt.data.TargetDataset;
import dev.synapt.training.Adam;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Optimizer;
import java.util.List;

/**
 * Adam gives every weight a step size of its own: one that keeps moving one way gets larger steps,
 * one that oscillates smaller. So it walks along narrow valleys, where gradient descent crawls.
 */
public final class Main {
  /** Both first steps are 0.1. */
  static final Optimizer DESCENT = GradientDescent.of(0.005);

  static final Optimizer ADAM = Adam.of(0.1);

  /** A little more, and gradient descent would climb the valley's sides. */
  static final Optimizer FASTEST_DESCENT = GradientDescent.of(0.009);

  static final Optimizer SCALED_DESCENT = GradientDescent.of(0.1);

  private static final int[] SHOWN = {1, 2, 5, 10, 50, 100, 200, 500};

  private Main() {}

  /** The losses of three trainings, epoch by epoch. */
  record Result(List<Double> descent, List<Double> scaled, List<Double> adam) {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    printSteps(Step.run(DESCENT), Step.run(ADAM));
    print("");
    print("Loss in a narrow valley");
    print("epoch   gradient descent   on scaled features          Adam");
    Result result = run(42);
    for (int epoch : SHOWN) {
      print(
          "%5d %18.6f %20.6f %13.6f",
          epoch,
          result.descent.get(epoch - 1),
          result.scaled.get(epoch - 1),
          result.adam.get(epoch - 1));
    }
  }

  private static void printSteps(List<Step> descent, List<Step> adam) {
    print("      first weight                   second weight");
    print("step  gradient  descent     Adam     gradient  descent     Adam");
    for (int i = 0; i < adam.size(); i++) {
      Step ours = adam.get(i);
      Step theirs = descent.get(i);
      print(
          "%4d %9.1f %+8.4f %+8.4f %12.1f %+8.4f %+8.4f",
          i + 1,
          ours.gradients()[0],
          theirs.changes()[0],
          ours.changes()[0],
          ours.gradients()[1],
          theirs.changes()[1],
          ours.changes()[1]);
    }
  }

  static Result run(long seed) {
    TargetDataset valley = Valley.drawn(seed);
    TargetDataset scaled = Standardizer.fit(valley).apply(valley);
    return new Result(
        Valley.losses(valley, FASTEST_DESCENT),
        Valley.losses(scaled, SCALED_DESCENT),
        Valley.losses(valley, ADAM));
  }
}
