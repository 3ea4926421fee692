package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OnePlusTest {
  @Test
  void theLogarithmOfAProductIsTheSumOfLogarithms() {
    Random random = new Random(7);
    for (int count = 0; count <= 32; count++) {
      for (double most : new double[] {1, 1e-3, 1e-30}) {
        float[] values = new float[count + 5];
        Arrays.fill(values, 9);
        double expected = 0;
        for (int i = 2; i < count + 2; i++) {
          values[i] = i % 7 == 0 ? (float) most : (float) (most * random.nextDouble());
          expected += StrictMath.log1p(values[i]);
        }
        double actual = StrictMath.log1p(OnePlus.product(values, 2, count + 2));
        assertThat(actual).isCloseTo(expected, Offset.offset(4e-6 * expected));
      }
    }
  }

  @Test
  void theLargestFactorsDoNotOverflow() {
    float[] values = new float[127];
    Arrays.fill(values, 1);
    assertThat(OnePlus.product(values, 0, 127)).isEqualTo(0x1p127f, Offset.offset(0x1p103f));
    values[40] = Float.NaN;
    assertThat(OnePlus.product(values, 0, 127)).isNaN();
  }
}
