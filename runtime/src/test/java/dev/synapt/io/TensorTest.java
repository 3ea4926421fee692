package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorTest {

  @Test
  void neverChanges() {
    float[] values = {1, 2};
    Tensor tensor = Tensor.of("x", List.of(2), values);
    values[0] = 9;
    tensor.values()[1] = 9;
    assertThat(tensor.values()).containsExactly(1, 2);
  }

  /** Wherever it stands, in chunks that are full or not. */
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void findsWhatIsNotFinite(float value) {
    for (int size : new int[] {1, 63, 64, 65, 200}) {
      for (int at = 0; at < size; at++) {
        float[] values = new float[size];
        values[at] = value;
        assertThat(Tensor.of("x", List.of(size), values).isFinite())
            .as("%s at %s", size, at)
            .isFalse();
      }
    }
  }

  @Test
  void theLargestAndSmallestNumbersAreFinite() {
    float[] values = new float[130];
    Arrays.fill(values, 0, 65, Float.MAX_VALUE);
    Arrays.fill(values, 65, 130, -Float.MIN_VALUE);
    assertThat(Tensor.of("x", List.of(130), values).isFinite()).isTrue();
    assertThat(Tensor.of("x", List.of(0), new float[0]).isFinite()).isTrue();
  }

  @Test
  void anEmptyShapeIsOneNumberAndAZeroIsNone() {
    assertThat(Tensor.of("x", List.of(), new float[] {5}).size()).isOne();
    assertThat(Tensor.of("x", List.of(3, 0), new float[0]).size()).isZero();
  }

  @Test
  void productsNeverOverflow() {
    int max = Integer.MAX_VALUE;
    assertThat(Tensor.product(List.of(max, max))).isEqualTo(4611686014132420609L);
    assertThat(Tensor.product(List.of(max, max, max))).isEqualTo(Long.MAX_VALUE);
    assertThat(Tensor.product(List.of(1 << 16, 1 << 16, 1 << 16, 1 << 16)))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(Tensor.product(List.of(max, max, max, 0))).isZero();
    refuses(List.of(max, max, max), "needs 9223372036854775807 values. Received: 1");
  }

  @Test
  void refusesValuesThatDoNotFit() {
    refuses(List.of(2, 3), "Tensor 'x' of shape [2, 3] needs 6 values. Received: 1");
    refuses(List.of(0, -1), "Tensor 'x' has the shape [0, -1]: every extent must be at least 0");
  }

  @Test
  void transposes() {
    Tensor tensor = Tensor.of("x", List.of(2, 3), new float[] {1, 2, 3, 4, 5, 6});
    assertThat(tensor.transposed())
        .isEqualTo(Tensor.of("x", List.of(3, 2), new float[] {1, 4, 2, 5, 3, 6}));
    assertThatIllegalStateException()
        .isThrownBy(() -> Tensor.of("x", List.of(1), new float[1]).transposed())
        .withMessageContaining("'x' has the shape [1]");
  }

  @Test
  void tellsZerosApart() {
    assertThat(Tensor.of("x", List.of(1), new float[] {0f}))
        .isNotEqualTo(Tensor.of("x", List.of(1), new float[] {-0f}))
        .isNotEqualTo(Tensor.of("x", List.of(), new float[] {0f}));
  }

  @Test
  void everyNaNEqualsEveryOther() {
    float other = Float.intBitsToFloat(0xffc0_0001);
    assertThat(Tensor.of("x", List.of(1), new float[] {Float.NaN}))
        .isEqualTo(Tensor.of("x", List.of(1), new float[] {other}))
        .hasSameHashCodeAs(Tensor.of("x", List.of(1), new float[] {other}));
  }

  private static void refuses(List<Integer> shape, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of("x", shape, new float[1]))
        .withMessageContaining(message);
  }
}
