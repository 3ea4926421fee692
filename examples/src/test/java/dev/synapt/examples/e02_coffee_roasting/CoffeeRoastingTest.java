package dev.synapt.examples.e02_coffee_roasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoffeeRoastingTest {
  private static final Main.Result RESULT = Main.run(42);

  @Test
  void tellsGoodRoastsFromBadOnes() {
    assertThat(RESULT.accuracy()).isGreaterThan(0.98);
  }

  @Test
  void unitsDrawTheLinesThatGoodRoastsWereMadeWith() {
    List<Unit> units =
        RESULT.units().stream()
            .sorted(Comparator.comparingDouble(unit -> Math.abs(unit.degreesAMinute())))
            .toList();

    assertThat(units.get(0).looksAtTemperature()).isTrue();
    assertThat(units.get(0).limit()).isCloseTo(Roasts.COLDEST, within(8.0));
    assertThat(units.get(1).degreesAMinute()).isCloseTo(Roasts.DEGREES_A_MINUTE, within(4.0));
    assertThat(units.get(1).limit()).isCloseTo(Roasts.MOST, within(20.0));
    assertThat(units.get(2).looksAtMinutes()).isTrue();
    assertThat(units.get(2).limit()).isCloseTo(Roasts.SHORTEST, within(0.3));
  }

  @ParameterizedTest
  @CsvSource({"200, 14, true", "170, 14, false", "220, 12, false", "250, 15, false"})
  void unitsExplainTheAnswer(double temperature, double minutes, boolean good) {
    double logit = RESULT.bias();
    for (Unit unit : RESULT.units()) {
      logit += unit.activation(temperature, minutes) * unit.gain();
    }

    double probability = RESULT.probability(temperature, minutes);
    assertThat(1 / (1 + Math.exp(-logit))).isCloseTo(probability, within(1e-4));
    assertThat(probability > 0.5).isEqualTo(good).isEqualTo(Roasts.isGood(temperature, minutes));
  }
}
