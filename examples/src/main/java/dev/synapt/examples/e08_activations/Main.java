package dev.synapt.examples.e08_activations;

import static dev.synapt.examples.Console.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One task, one deep network, four hidden activations. Through sigmoids the gradient vanishes on
 * its way to the first layer; ReLUs can die for good; leaky ReLUs recover.
 */
public final class Main {
  static final long SEED = 42;
  static final double LEARNING_RATE = 0.05;
  static final double TOO_FAST = 1;

  private Main() {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    print("Norms of the gradient at the start, from the first layer to the last, and accuracy:");
    for (Choice activation : Choice.values()) {
      Vanishing result = Vanishing.run(activation, SEED);
      String norms =
          Arrays.stream(result.gradientNorms())
              .mapToObj(norm -> String.format(Locale.ROOT, "%9.6f", norm))
              .collect(Collectors.joining());
      print("%-11s%s %6.1f %%", activation, norms, 100 * result.accuracy());
    }
    print("");
    print("Units that never fire, before and after training, and accuracy:");
    for (float bias : new float[] {0, -3, -6}) {
      printDying(Choice.RELU, bias, LEARNING_RATE);
      printDying(Choice.LEAKY_RELU, bias, LEARNING_RATE);
    }
    printDying(Choice.RELU, 0, TOO_FAST);
  }

  private static void printDying(Choice activation, float bias, double learningRate) {
    Dying result = Dying.run(activation, bias, learningRate, SEED);
    print(
        "%-11s first bias %2.0f, learning rate %.2f: %3.0f %% -> %3.0f %% %9.1f %%",
        activation,
        bias,
        learningRate,
        100 * result.before(),
        100 * result.after(),
        100 * result.accuracy());
  }
}
