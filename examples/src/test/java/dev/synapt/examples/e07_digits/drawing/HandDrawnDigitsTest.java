package dev.synapt.examples.e07_digits.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.examples.e07_digits.drawing.HandDrawnDigits.Part;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HandDrawnDigitsTest {
  @Test
  void aSeedDrawsTheSamePicturesOnEveryJdk() {
    assertThat(checksum(HandDrawnDigits.training(1, 500))).isEqualTo(1_293_056_405);
    assertThat(checksum(HandDrawnDigits.test(1, 500))).isEqualTo(-2_043_521_251);
    assertThat(checksum(HandDrawnDigits.training(2, 500))).isEqualTo(1_842_489_011);
  }

  @Test
  void fewerPicturesAreTheFirstOfMore() {
    DigitImages more = HandDrawnDigits.training(3, 65);
    DigitImages fewer = HandDrawnDigits.training(3, 33);

    assertThat(fewer.count()).isEqualTo(33);
    assertThat(fewer.pixels()).isEqualTo(Arrays.copyOf(more.pixels(), fewer.pixels().length));
    assertThat(fewer.labels()).isEqualTo(Arrays.copyOf(more.labels(), 33));
  }

  @Test
  void everyDigitIsEquallyFrequent() {
    int[] counts = new int[10];
    for (int label : HandDrawnDigits.test(4, 1_000).labels()) {
      counts[label]++;
    }
    assertThat(counts).containsOnly(100);
  }

  @Test
  void pixelsAreFromPaperToInk() {
    DigitImages images = HandDrawnDigits.training(5, 1_000);

    for (int i = 0; i < images.count(); i++) {
      float lightest = 1;
      float darkest = 0;
      for (float pixel : images.picture(i)) {
        lightest = Math.min(lightest, pixel);
        darkest = Math.max(darkest, pixel);
      }
      assertThat(lightest).as("lightest pixel of picture %d", i).isZero();
      assertThat(darkest).as("darkest pixel of picture %d", i).isBetween(0.5f, 1f);
    }
  }

  @Test
  void noTwoPicturesAreAlike() {
    DigitImages training = HandDrawnDigits.training(7, 1_000);
    DigitImages test = HandDrawnDigits.test(7, 1_000);

    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      seen.add(Arrays.hashCode(training.picture(i)));
      seen.add(Arrays.hashCode(test.picture(i)));
    }
    assertThat(seen).hasSize(2_000);
  }

  @Test
  void nobodyWritesForBothParts() {
    long[] training = HandDrawnDigits.people(Part.TRAINING, 8, 3_000);
    long[] test = HandDrawnDigits.people(Part.TEST, 8, 3_000);

    assertThat(training).doesNotHaveDuplicates();
    assertThat(test).doesNotHaveDuplicates().doesNotContain(training);
    assertThat(LongStream.of(training)).allMatch(person -> person % 2 == 0);
    assertThat(LongStream.of(test)).allMatch(person -> person % 2 != 0);
  }

  @Test
  void refusesToDrawNothing() {
    assertThatThrownBy(() -> HandDrawnDigits.training(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The count of pictures must be above 0. Received: 0");
    assertThatThrownBy(() -> HandDrawnDigits.test(1, -5)).hasMessageEndingWith("Received: -5");
  }

  private static int checksum(DigitImages images) {
    return 31 * Arrays.hashCode(images.pixels()) + Arrays.hashCode(images.labels());
  }
}
