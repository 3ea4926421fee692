package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScalerTest {
  private final ClassDataset train =
      ClassDataset.of(new float[] {2, 5, 4, 5, 4, 5, 6, 5}, 2, new int[] {0, 1, 0, 1});

  @Test
  void standardizesToMeanZeroAndDeviationOne() {
    Standardizer scaler = Standardizer.fit(train);

    assertThat(scaler.offsets()).containsExactly(4, 5);
    assertThat(scaler.scales()).containsExactly(Math.sqrt(2), 1);
    float root = (float) Math.sqrt(2);
    ClassDataset scaled = scaler.apply(train);
    assertThat(scaled.features()).containsExactly(-root, 0, 0, 0, 0, 0, root, 0);
    assertThat(scaled.classes()).isEqualTo(train.classes());
    assertThat(train.features()).containsExactly(2, 5, 4, 5, 4, 5, 6, 5);
  }

  @Test
  void standardizesLargeNumbersThatHardlyDiffer() {
    float[] rows = new float[10_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = 1e7f + i % 2;
    }
    Standardizer scaler = Standardizer.fit(TargetDataset.of(rows, 1, rows, 1));

    assertThat(scaler.offsets()[0]).isCloseTo(1e7 + 0.5, within(1e-6));
    assertThat(scaler.scales()[0]).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void equalNumbersBecomeZero() {
    float[] rows = new float[1001];
    Arrays.fill(rows, 0.1f);
    TargetDataset equal = TargetDataset.of(rows, 1, rows, 1);

    assertThat(Standardizer.fit(equal).scales()).containsExactly(1);
    assertThat(Standardizer.fit(equal).apply(equal).features()).containsOnly(0);
    assertThat(MinMaxScaler.fit(equal).apply(equal).features()).containsOnly(0);
  }

  @Test
  void scalesToTheRangeFromZeroToOne() {
    MinMaxScaler scaler = MinMaxScaler.fit(train);

    assertThat(scaler.apply(train).features()).containsExactly(0, 0, 0.5f, 0, 0.5f, 0, 1, 0);
    assertThat(scaler.apply(new float[] {8, 4})).containsExactly(1.5f, -1);
  }

  @Test
  void oneRowIsScaledLikeADataset() {
    Standardizer scaler = Standardizer.fit(train);
    float[] row = {3, 7};

    assertThat(scaler.apply(row)).containsExactly((float) (-1 / Math.sqrt(2)), 2);
    assertThat(row).containsExactly(3, 7);
  }

  @Test
  void handsOutCopiesOnly() {
    Standardizer scaler = Standardizer.fit(train);
    scaler.offsets()[0] = 100;
    scaler.scales()[0] = 100;

    assertThat(scaler.apply(new float[] {4, 5})).containsExactly(0, 0);
    assertThat(scaler.scales()[0]).isEqualTo(Math.sqrt(2));
  }

  @Test
  void refusesOtherFeatures() {
    Standardizer scaler = Standardizer.fit(train);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> scaler.apply(new float[3]))
        .withMessage("This scaler was fitted to 2 features. Received: 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scaler.apply(ClassDataset.of(new float[4], 4, new int[1])))
        .withMessage("This scaler was fitted to 2 features. Received: 4");
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      ClassDataset broken = ClassDataset.of(new float[] {1, bad, 3, 4}, 2, new int[2]);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> Standardizer.fit(broken))
          .withMessageEndingWith("Received: NaN or infinity in feature 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MinMaxScaler.fit(broken))
          .withMessageEndingWith("Received: NaN or infinity in feature 1");
    }
  }
}
