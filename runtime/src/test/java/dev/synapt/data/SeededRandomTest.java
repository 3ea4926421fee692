package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeededRandomTest {
  @Test
  void givesThePublishedTestVector() {
    SeededRandom random = new SeededRandom(1234567);

    assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
    assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
    assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
    assertThat(random.nextLong()).isEqualTo(4593380528125082431L);
    assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("16408922859458223821"));
  }

  @Test
  void intsAreUniformBelowTheBound() {
    SeededRandom random = new SeededRandom(1);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(9_600, 10_400);
    }
    assertThatThrownBy(() -> random.nextInt(0)).hasMessageEndingWith("Received: 0");
  }

  @Test
  void gaussiansHaveMeanZeroAndVarianceOne() {
    SeededRandom random = new SeededRandom(2);
    double sum = 0;
    double squares = 0;
    int n = 200_000;
    for (int i = 0; i < n; i++) {
      double x = random.nextGaussian();
      sum += x;
      squares += x * x;
    }
    assertThat(sum / n).isCloseTo(0, within(0.01));
    assertThat(squares / n).isCloseTo(1, within(0.01));
  }

  @Test
  void permutationsHoldEveryNumberOnce() {
    assertThat(new SeededRandom(3).permutation(100))
        .doesNotHaveDuplicates()
        .hasSize(100)
        .contains(0, 99);
    assertThat(new SeededRandom(3).permutation(100))
        .isNotEqualTo(new SeededRandom(4).permutation(100));
  }

  @Test
  void streamsDifferAndDoNotAdvanceTheirSource() {
    SeededRandom source = new SeededRandom(5);
    long first = source.stream(1).nextLong();

    assertThat(source.stream(1).nextLong()).isEqualTo(first);
    assertThat(source.stream(2).nextLong()).isNotEqualTo(first);
  }
}
