package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DoubleSumTest {
  @Test
  void takesEachNumberOfTheRangeOnce() {
    Random random = new Random(3);
    for (int count = 0; count <= 33; count++) {
      float[] values = new float[count + 5];
      Arrays.fill(values, 1e9f);
      double expected = 0;
      for (int i = 2; i < count + 2; i++) {
        values[i] = random.nextFloat() - 0.25f;
        expected += values[i];
      }
      assertThat(DoubleSum.of(values, 2, count + 2)).isCloseTo(expected, Offset.offset(1e-14));
    }
  }

  @Test
  void addsInDouble() {
    float[] values = {1e8f, 0, 0, 0, 1, 0, 0, 0, -1e8f};
    assertThat(DoubleSum.of(values, 0, 9)).isEqualTo(1);
  }

  @Test
  void addsEveryFourthNumberThenPairs() {
    // Each is lost beside the one that it must not meet first.
    float[] values = {0x1p60f, 1, -0x1p60f, 1};
    assertThat(DoubleSum.of(values, 0, 4)).isEqualTo(0);
    float[] apart = {0x1p60f, -0x1p60f, 1, 1};
    assertThat(DoubleSum.of(apart, 0, 4)).isEqualTo(2);
    float[] fourth = {0x1p60f, 1, 1, 1, -0x1p60f};
    assertThat(DoubleSum.of(fourth, 0, 5)).isEqualTo(3);
  }
}
