package dev.synapt.processor.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatLiteralTest {
  @ParameterizedTest
  @CsvSource({
    "0x0.0p0, 0f",
    "-0x0.0p0, -0f",
    "0.5, 0.5f",
    "1, 1f",
    "-2.25, -2.25f",
    "10, 10f",
    "1000000, 1000000f",
    "9999999, 9999999f",
    "10000000, 1e7f",
    "0.1, 0.1f",
    "0.001, 0.001f",
    "0.00025, 2.5e-4f",
    "1e-7, 1e-7f",
    "1.0507009873554805, 1.050701f",
    "0.16666667, 0.16666667f",
    "3.4028234663852886E38, 3.4028235e38f",
    "1.1754943508222875E-38, 1.1754944e-38f",
    "0x0.000002p-126, 1e-45f",
    "2e-44, 2e-44f",
    "9.8E-45, 1e-44f",
    "16777216, 1.6777216e7f",
    "33554432, 3.3554432e7f",
    "8.5899346E9, 8.589935e9f",
    "2.0E10, 2e10f"
  })
  void isTheShortestDecimal(String value, String literal) {
    assertThat(FloatLiteral.of(Float.parseFloat(value))).isEqualTo(literal);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void refusesWhatHasNoLiteral(float value) {
    assertThatThrownBy(() -> FloatLiteral.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("Received: " + value);
  }

  @Test
  void aMillionRandomFloatsReadBackAndAreTheSameTextOnEveryJdk() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
    CRC32 checksum = new CRC32();
    for (int i = 0; i < 1_000_000; i++) {
      int bits = random.nextInt();
      float value = Float.intBitsToFloat(bits);
      if (!Float.isFinite(value)) {
        continue;
      }
      String literal = FloatLiteral.of(value);
      if (Float.floatToRawIntBits(Float.parseFloat(literal)) != bits) {
        assertThat(literal).as("the literal of %s", value).isEqualTo("another");
      }
      checksum.update(literal.getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(checksum.getValue()).isEqualTo(3575775581L);
  }

  @Test
  void isNeverLongerThanItNeedsToBeAtPowersOfTwo() {
    for (int exponent = -149; exponent <= 127; exponent++) {
      float value = Math.scalb(1f, exponent);
      String digits = FloatLiteral.of(value).replaceAll("e.*|f|\\.", "").replaceAll("^0+|0+$", "");
      String jdk = Float.toString(value).replaceAll("E.*|\\.", "").replaceAll("^0+|0+$", "");
      assertThat(digits.length()).isLessThanOrEqualTo(jdk.length());
    }
  }
}
