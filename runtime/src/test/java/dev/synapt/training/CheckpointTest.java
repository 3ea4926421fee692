package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final float[] BAD = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};

  private static float[] ascending(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = i - length / 2;
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 13, 40, 1023, 1024, 1025, 2048, 2600})
  void restoresWhatWasSaved(int length) {
    float[] values = ascending(length);
    Checkpoint checkpoint = Checkpoint.of(values);
    float[] changed = values.clone();
    Arrays.fill(changed, 3);
    checkpoint.restore(changed);
    assertThat(changed).containsExactly(values);

    float[] later = new float[length];
    Arrays.fill(later, -5);
    assertThat(checkpoint.save(later)).isTrue();
    checkpoint.restore(changed);
    assertThat(changed).containsExactly(later);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 40, 1023, 1024, 1025, 2048, 2600})
  void everyPlaceIsChecked(int length) {
    float[] values = ascending(length);
    Checkpoint checkpoint = new Checkpoint(length);
    for (int i = 0; i < length; i++) {
      float good = values[i];
      for (float bad : BAD) {
        values[i] = bad;
        assertThat(checkpoint.save(values)).as("%s at %s", bad, i).isFalse();
      }
      values[i] = good;
      assertThat(checkpoint.save(values)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9, 40, 1024, 2600})
  void finiteNumbersWhoseSumIsNotArePassed(int length) {
    float[] values = new float[length];
    Arrays.fill(values, Float.MAX_VALUE);
    Checkpoint checkpoint = new Checkpoint(length);
    assertThat(checkpoint.save(values)).isTrue();
    for (int i = 0; i < length; i += 2) {
      values[i] = -Float.MAX_VALUE;
    }
    assertThat(checkpoint.save(values)).isTrue();
    values[length - 1] = Float.POSITIVE_INFINITY;
    assertThat(checkpoint.save(values)).isFalse();
    values[0] = Float.NEGATIVE_INFINITY;
    assertThat(checkpoint.save(values)).isFalse();
  }
}
