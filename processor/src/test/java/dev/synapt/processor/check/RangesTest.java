package dev.synapt.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesTest {
  @ParameterizedTest
  @CsvSource({
    // value, in [0, 1), in [0, infinity), in (0, infinity)
    "0, true, true, false",
    "0.5, true, true, true",
    "0.9999999, true, true, true",
    "0.999999999, false, true, true",
    "1, false, true, true",
    "1e38, false, true, true",
    "1e39, false, false, false",
    "1e-40, true, true, true",
    "1e-50, true, true, false",
    "-1e-50, false, false, false",
    "-1, false, false, false",
    "NaN, false, false, false",
    "Infinity, false, false, false",
    "-Infinity, false, false, false",
  })
  void areThoseOfFloat32(double value, boolean share, boolean factor, boolean positive) {
    assertThat(Ranges.isShare(value)).isEqualTo(share);
    assertThat(Ranges.isFactor(value)).isEqualTo(factor);
    assertThat(Ranges.isPositive(value)).isEqualTo(positive);
  }
}
