package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.SeededRandom;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializationTest {
  private static final int IN = 300;
  private static final int OUT = 200;

  private static ModelSpec spec(Initializer weights, Initializer bias) {
    return ModelSpec.named("Wide")
        .input(IN)
        .layer(DenseSpec.of("a", OUT).initializer(weights).biasInitializer(bias))
        .layer(DenseSpec.of("b", OUT).initializer(weights).biasInitializer(bias))
        .loss(Loss.MEAN_SQUARED_ERROR);
  }

  private static float[] weights(Initializer initializer, long seed) {
    float[] flat = Initialization.of(spec(initializer, initializer), new SeededRandom(seed));
    return Arrays.copyOf(flat, IN * OUT);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares / values.length);
  }

  private static double largest(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  @ParameterizedTest
  @CsvSource({
    "GLOROT_UNIFORM, 0.109544512", // sqrt(6 / 500)
    "HE_UNIFORM, 0.141421356", // sqrt(6 / 300)
    "TORCH_UNIFORM, 0.057735027" // 1 / sqrt(300)
  })
  void uniformOnesFillTheirInterval(Initializer initializer, double limit) {
    float[] weights = weights(initializer, 5);
    assertThat(largest(weights)).isLessThanOrEqualTo(limit + 1e-9).isGreaterThan(0.999 * limit);
    assertThat(mean(weights)).isCloseTo(0, within(0.01 * limit));
    assertThat(deviation(weights)).isCloseTo(limit / Math.sqrt(3), within(0.01 * limit));
  }

  @ParameterizedTest
  @CsvSource({
    "GLOROT_NORMAL, 0.063245553", // sqrt(2 / 500)
    "HE_NORMAL, 0.081649658", // sqrt(2 / 300)
    "LECUN_NORMAL, 0.057735027" // sqrt(1 / 300)
  })
  void normalOnesHaveTheirDeviationAfterTruncation(Initializer initializer, double deviation) {
    float[] weights = weights(initializer, 5);
    double limit = 2 * deviation / 0.87962566103423978;
    assertThat(largest(weights)).isLessThanOrEqualTo(limit + 1e-9).isGreaterThan(0.99 * limit);
    assertThat(mean(weights)).isCloseTo(0, within(0.02 * deviation));
    assertThat(deviation(weights)).isCloseTo(deviation, within(0.01 * deviation));
    // Not uniform: within half a deviation of the untruncated normal there are 0.4012 of them.
    double half = limit / 4;
    long near = 0;
    for (float weight : weights) {
      near += Math.abs(weight) < half ? 1 : 0;
    }
    assertThat((double) near / weights.length).isCloseTo(0.4012, within(0.01));
  }

  @Test
  void zerosAreZerosAndTheDefaultOfBiases() {
    assertThat(weights(Initializer.ZEROS, 1)).containsOnly(0);
    ModelSpec plain = LineTrainer.spec(2, 3);
    float[] flat = Initialization.of(plain, new SeededRandom(1));
    assertThat(Arrays.copyOfRange(flat, 6, 9)).containsOnly(0);
    assertThat(Arrays.copyOf(flat, 6)).doesNotContain(0);
    assertThat(largest(flat)).isLessThanOrEqualTo(Math.sqrt(6.0 / 5));
  }

  @Test
  void aBiasCountsTheInputsOfItsLayer() {
    ModelSpec spec = spec(Initializer.ZEROS, Initializer.TORCH_UNIFORM);
    float[] flat = Initialization.of(spec, new SeededRandom(1));
    float[] bias = Arrays.copyOfRange(flat, IN * OUT, IN * OUT + OUT);
    assertThat(largest(bias)).isBetween(0.9 / Math.sqrt(IN), 1 / Math.sqrt(IN) + 1e-9);
    float[] second = Arrays.copyOfRange(flat, flat.length - OUT, flat.length);
    assertThat(largest(second)).isBetween(0.9 / Math.sqrt(OUT), 1 / Math.sqrt(OUT) + 1e-9);
  }

  @Test
  void eachTensorHasItsOwnNumbers() {
    ModelSpec spec = spec(Initializer.TORCH_UNIFORM, Initializer.TORCH_UNIFORM);
    float[] flat = Initialization.of(spec, new SeededRandom(1));
    int second = IN * OUT + OUT;
    double similar = 0;
    for (int i = 0; i < OUT; i++) {
      similar += flat[i] * flat[second + i] + flat[i] * flat[IN * OUT + i];
    }
    double variance = 1.0 / IN / 3;
    // Two sums of 200 products of independent numbers: 5 deviations.
    assertThat(Math.abs(similar) / variance).isLessThan(5 * Math.sqrt(2 * OUT));
  }

  @Test
  void aTensorDoesNotDependOnTheOthers() {
    float[] random =
        Initialization.of(spec(Initializer.HE_NORMAL, Initializer.HE_NORMAL), new SeededRandom(1));
    float[] zeroBias =
        Initialization.of(spec(Initializer.HE_NORMAL, Initializer.ZEROS), new SeededRandom(1));
    int second = IN * OUT + OUT;
    assertThat(Arrays.copyOfRange(zeroBias, second, second + OUT * OUT))
        .containsExactly(Arrays.copyOfRange(random, second, second + OUT * OUT));
  }

  @Test
  void theNumbersFollowFromTheSeed() {
    assertThat(weights(Initializer.HE_NORMAL, 1))
        .containsExactly(weights(Initializer.HE_NORMAL, 1));
    assertThat(weights(Initializer.HE_NORMAL, 1)).isNotEqualTo(weights(Initializer.HE_NORMAL, 2));
    float[] one = new LineTrainer(LineTrainer.spec(2, 1), Adam.of(), 1).flat();
    assertThat(new LineTrainer(LineTrainer.spec(2, 1), GradientDescent.of(), 1).flat())
        .containsExactly(one);
    assertThat(new LineTrainer(LineTrainer.spec(2, 1), Adam.of(), 2).flat()).isNotEqualTo(one);
  }
}
