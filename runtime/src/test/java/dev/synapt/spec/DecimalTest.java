package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synapt.data.SeededRandom;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
  /** The last four are among those for which JDK 17 and JDK 25 have different texts. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "0.3, 0.3",
    "-0.01, -0.01",
    "0.001, 0.001",
    "0.0009, 9.0E-4",
    "123456.75, 123456.75",
    "9999999, 9999999.0",
    "10000000, 1.0E7",
    "4.9E-324, 4.9E-324",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "2.98023223876953125E-8, 2.9802322387695312E-8",
    "124459527762765.875, 1.2445952776276588E14",
    "NaN, NaN",
    "-Infinity, -Infinity",
    "5.9604644775390625E-8, 5.960464477539063E-8",
    "5.6843418860808015E-14, 5.684341886080802E-14",
    "1E23, 1.0E23",
    "2E23, 2.0E23"
  })
  void isTheShortestText(double value, String text) {
    assertThat(Decimal.of(value)).isEqualTo(text);
  }

  private static DoubleStream numbers() {
    SeededRandom random = new SeededRandom(3);
    return DoubleStream.concat(
        DoubleStream.iterate(Double.MIN_VALUE, x -> x < Double.POSITIVE_INFINITY, x -> 2 * x),
        DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong())).limit(20_000));
  }

  @Test
  void readsBackAsTheSameNumber() {
    double[] values = numbers().toArray();
    double[] read = Arrays.stream(values).map(x -> Double.parseDouble(Decimal.of(x))).toArray();
    assertThat(read).containsExactly(values);
  }

  @Test
  void isWhatNewerJdksSay() {
    assumeTrue(Runtime.version().feature() >= 19, "Double.toString is shortest since JDK 19");
    numbers().forEach(x -> assertThat(Decimal.of(x)).isEqualTo(Double.toString(x)));
  }
}
