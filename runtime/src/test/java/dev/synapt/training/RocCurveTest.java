package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import org.junit.jupiter.api.Test;

class RocCurveTest {
  /** The definition: over all pairs. */
  private static double byPairs(float[] scores, int[] classes) {
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (classes[i] == 1 && classes[j] == 0) {
          pairs++;
          wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    return wins / pairs;
  }

  @Test
  void knownAreas() {
    int[] classes = {0, 0, 1, 1};
    assertThat(RocCurve.area(new float[] {0.1f, 0.4f, 0.35f, 0.8f}, classes)).isEqualTo(0.75);
    assertThat(RocCurve.area(new float[] {1, 2, 3, 4}, classes)).isEqualTo(1);
    assertThat(RocCurve.area(new float[] {4, 3, 2, 1}, classes)).isZero();
    assertThat(RocCurve.area(new float[] {7, 7, 7, 7}, classes)).isEqualTo(0.5);
    assertThat(RocCurve.area(new float[] {-1, 0f, -0f, 1}, classes)).isEqualTo(0.875);
    float infinity = Float.POSITIVE_INFINITY;
    assertThat(RocCurve.area(new float[] {-infinity, -1, -2, infinity}, classes)).isEqualTo(0.75);
  }

  @Test
  void theShareOfPairsForAnyScores() {
    for (int seed = 0; seed < 200; seed++) {
      SeededRandom random = new SeededRandom(seed);
      int size = 2 + random.nextInt(40);
      float[] scores = new float[size];
      int[] classes = new int[size];
      // Few different scores, so that many are equal.
      int steps = 1 + random.nextInt(20);
      for (int i = 0; i < size; i++) {
        scores[i] = random.nextInt(steps) - steps / 2f;
        classes[i] = random.nextInt(2);
      }
      classes[0] = 0;
      classes[1] = 1;
      assertThat(RocCurve.area(scores, classes))
          .as("seed %d", seed)
          .isCloseTo(byPairs(scores, classes), within(1e-12));
    }
  }

  @Test
  void undefinedWithoutBothClasses() {
    assertThat(RocCurve.area(new float[] {1, 2}, new int[] {0, 0})).isNaN();
    assertThat(RocCurve.area(new float[] {1, 2}, new int[] {1, 1})).isNaN();
    assertThat(RocCurve.area(new float[0], new int[0])).isNaN();
  }

  @Test
  void refusesWhatHasNoRank() {
    assertThatThrownBy(() -> RocCurve.area(new float[] {1, Float.NaN}, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Scores must be numbers. Received: NaN at 1");
    assertThatThrownBy(() -> RocCurve.area(new float[] {1, 2}, new int[] {0, 2}))
        .hasMessage("Classes must be 0 (negative) or 1 (positive). Received: 2 at 1");
    assertThatThrownBy(() -> RocCurve.area(new float[2], new int[3]))
        .hasMessageEndingWith("Received: 2 scores and 3 classes");
  }

  @Test
  void ofClassifiersWithOneOrTwoOutputs() {
    ClassDataset data = Tasks.heaps(100, 2, 3);
    LogisticTrainer logistic = new LogisticTrainer(2, Adam.of(0.05), 1);
    logistic.fit(data, fit -> fit.epochs(10));
    SoftmaxTrainer softmax = new SoftmaxTrainer(2, 2, Adam.of(0.05), 1);
    softmax.fit(data, fit -> fit.epochs(10));
    assertThat(RocCurve.area(logistic.model(), data)).isGreaterThan(0.99);
    assertThat(RocCurve.area(softmax.model(), data)).isGreaterThan(0.99);

    LinearModel three = new SoftmaxTrainer(2, 3, Adam.of(), 1).model();
    assertThatThrownBy(() -> RocCurve.area(three, data))
        .hasMessage("The area needs a classifier of 2 classes. Received: 'Softmax' of 3");
  }
}
