package dev.synapt.processor.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFunctionTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1e-10, 1.1283791670955126e-10",
    "0.1, 0.1124629160182849",
    "0.5, 0.5204998778130465",
    "1, 0.8427007929497149",
    "2, 0.9953222650189527",
    "2.4, 0.9993114861033549",
    "2.5, 0.9995930479825550",
    "3, 0.9999779095030014",
    "6, 1"
  })
  void isTheTabulatedValue(double x, double expected) {
    assertThat(ErrorFunction.of(x)).isCloseTo(expected, within(1e-15));
    assertThat(ErrorFunction.of(-x)).isCloseTo(-expected, within(1e-15));
  }

  @Test
  void hasNoSeamBetweenSeriesAndFraction() {
    assertThat(ErrorFunction.of(2.5) - ErrorFunction.of(Math.nextDown(2.5)))
        .isCloseTo(0, within(1e-15));
  }

  @Test
  void keepsInfinityAndNan() {
    assertThat(ErrorFunction.of(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(ErrorFunction.of(Double.NaN)).isNaN();
  }
}
