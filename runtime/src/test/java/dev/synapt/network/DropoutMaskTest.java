package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutMaskTest {
  private static float[] mask(long key, int layer, int example, float rate, int size) {
    float[] mask = new float[size];
    DropoutMask.of(key).fill(layer, example, rate, mask);
    return mask;
  }

  /** The formula, computed by another program: a point for each zero. */
  @ParameterizedTest
  @CsvSource({
    "42, 1, 3, 0.5, 11.....11.11.11....11...1.1111.1",
    "42, 1, 4, 0.5, 1.1.1..1111.1.111...1111.1...1.1",
    "42, 2, 3, 0.5, 1111..1...1.1111....1.11...1111.",
    "43, 1, 3, 0.5, 111...1.11.11.....111...1.11111.",
    "-1, 0, 0, 0.25, 1.111111..11.1111.1.11111.111.11",
    "0, 0, 0, 0.25, 11111.1111111.1.1.1.111111.111..",
  })
  void followsTheFormula(long key, int layer, int example, float rate, String expected) {
    StringBuilder shown = new StringBuilder();
    for (float factor : mask(key, layer, example, rate, expected.length())) {
      assertThat(factor == 0 || factor == 1 / (1 - rate)).isTrue();
      shown.append(factor == 0 ? '.' : '1');
    }
    assertThat(shown).hasToString(expected);
  }

  @Test
  void noneIsAllOnes() {
    float[] mask = {7, 7, 7};
    DropoutMask.none().fill(0, 0, 0.9f, mask);
    assertThat(mask).containsExactly(1, 1, 1);
  }

  @Test
  void renewedTheyAreThoseOfTheOtherKey() {
    DropoutMask masks = DropoutMask.of(42);
    float[] mask = new float[32];
    for (long key : new long[] {43, -1, 42}) {
      masks.renew(key);
      masks.fill(1, 3, 0.5f, mask);
      assertThat(mask).containsExactly(mask(key, 1, 3, 0.5f, mask.length));
    }
  }

  /** All share the masks of ones. */
  @Test
  void noneStaysNone() {
    assertThatIllegalStateException()
        .isThrownBy(() -> DropoutMask.none().renew(1))
        .withMessage("Masks that let everything pass have no key");
  }

  @Test
  void rateZeroLetsEverythingThrough() {
    assertThat(mask(1, 0, 0, 0, 1000)).containsOnly(1);
  }

  @ParameterizedTest
  @ValueSource(floats = {0.001f, 0.1f, 0.25f, 0.5f, 0.8f, 0.99f})
  void zerosHaveTheirRateAndTheMeanStaysOne(float rate) {
    int examples = 1000;
    int size = 200;
    double zeros = 0;
    double sum = 0;
    for (int i = 0; i < examples; i++) {
      for (float factor : mask(5, 3, i, rate, size)) {
        zeros += factor == 0 ? 1 : 0;
        sum += factor;
      }
    }
    double count = (double) examples * size;
    double deviation = Math.sqrt(rate * (1 - rate) / count);
    assertThat(zeros / count).isCloseTo(rate, within(4 * deviation));
    assertThat(sum / count).isCloseTo(1, within(4 * deviation / (1 - rate)));
  }

  /** Masks that differ in one number only agree by chance, and so does a mask with its shifts. */
  @Test
  void neighboursHaveNothingInCommon() {
    int size = 20_000;
    float[] mask = mask(9, 2, 7, 0.5f, size);
    assertIndependent(mask, mask(10, 2, 7, 0.5f, size));
    assertIndependent(mask, mask(9, 3, 7, 0.5f, size));
    assertIndependent(mask, mask(9, 2, 8, 0.5f, size));
    assertIndependent(mask, mask);
    assertThat(mask(9, 2, 7, 0.5f, size)).containsExactly(mask);
  }

  private static void assertIndependent(float[] one, float[] other) {
    int overlap = 10_000;
    for (int shift = one == other ? 1 : 0; shift < 10; shift++) {
      int forth = 0;
      int back = 0;
      for (int j = 0; j < overlap; j++) {
        forth += one[j] == other[j + shift] ? 1 : 0;
        back += one[j + shift] == other[j] ? 1 : 0;
      }
      // Four standard deviations of a fair coin.
      assertThat(forth).isCloseTo(overlap / 2, within(200));
      assertThat(back).isCloseTo(overlap / 2, within(200));
    }
  }
}
