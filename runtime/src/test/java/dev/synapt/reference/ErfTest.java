package dev.synapt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErfTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.1, 0.8875370839817152",
    "0.5, 0.4795001221869535",
    "1, 0.15729920705028513",
    "1.9999, 0.004679802092970608",
    "2, 0.004677734981047266",
    "2.5, 0.0004069520174449589",
    "3, 2.209049699858544e-05",
    "5, 1.5374597944280349e-12",
    "10, 2.088487583762545e-45",
    "30, 0",
    "-0.7, 1.6778011938374184",
    "-1, 1.8427007929497148",
    "-3, 1.9999779095030015",
    "-30, 2"
  })
  void agreesWithTheFunction(double x, double expected) {
    double tolerance = Math.max(1e-13 * expected, Double.MIN_NORMAL);
    assertThat(Erf.erfc(x)).isCloseTo(expected, Offset.offset(tolerance));
  }
}
