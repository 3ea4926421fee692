package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.ClassDataset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** An example is a hit if its class is the first of the most probable ones. */
class ScoresTest {
  private static final int CLASSES = 5;

  private final SoftmaxTrainer trainer = new SoftmaxTrainer(2, CLASSES, Adam.of(0.1), 1);

  @Test
  void ofEqualProbabilitiesTheFirstCounts() {
    // Without features, all sums are the biases, which start at zero.
    ClassDataset data = ClassDataset.of(new float[2 * CLASSES], 2, new int[] {0, 1, 2, 3, 4});
    assertThat(trainer.evaluate(data).accuracy()).isEqualTo(1.0 / CLASSES);
  }

  @Test
  void agreesWithAScanOfTheProbabilities() {
    SplittableRandom random = new SplittableRandom(3);
    int hits = 0;
    int examples = 200;
    float[] rows = new float[2 * examples];
    int[] classes = new int[examples];
    for (int i = 0; i < examples; i++) {
      rows[2 * i] = (float) random.nextDouble(-3, 3);
      rows[2 * i + 1] = (float) random.nextDouble(-3, 3);
      classes[i] = random.nextInt(CLASSES);
    }
    LinearModel model = trainer.model();
    for (int i = 0; i < examples; i++) {
      float[] probabilities = model.predict(new float[] {rows[2 * i], rows[2 * i + 1]});
      hits += first(probabilities) == classes[i] ? 1 : 0;
    }
    assertThat(hits).isBetween(1, examples - 1);
    assertThat(trainer.evaluate(ClassDataset.of(rows, 2, classes)).accuracy())
        .isEqualTo((double) hits / examples);
  }

  private static int first(float[] values) {
    int best = 0;
    for (int j = 1; j < values.length; j++) {
      if (values[j] > values[best]) {
        best = j;
      }
    }
    return best;
  }
}
