package dev.synapt.examples.e02_coffee_roasting;

import dev.synapt.data.Scaler;
import dev.synapt.network.Parameters;
import java.util.Locale;

/**
 * A hidden unit in units of the data: it fires on one side of a line, where {@code temperature T +
 * minutes M + bias > 0}.
 *
 * @param gain what the logit of the answer gains where the unit fires
 */
record Unit(double temperature, double minutes, double bias, double gain) {
  /** Lines steeper than this, and flatter than its inverse, belong to one quantity alone. */
  private static final double STEEP = 4;

  private static final double USUAL_TEMPERATURE = 200;
  private static final double USUAL_MINUTES = 14;

  static Unit of(int j, Parameters parameters, Scaler scaler) {
    int units = parameters.get("reason.bias").size();
    float[] weights = parameters.get("reason.weight").values();
    double temperature = weights[j] / scaler.scales()[0];
    double minutes = weights[units + j] / scaler.scales()[1];
    double bias =
        parameters.get("reason.bias").get(j)
            - temperature * scaler.offsets()[0]
            - minutes * scaler.offsets()[1];
    return new Unit(temperature, minutes, bias, parameters.get("good.weight").get(j));
  }

  double activation(double degrees, double duration) {
    return 1 / (1 + StrictMath.exp(-(temperature * degrees + minutes * duration + bias)));
  }

  /** How many degrees the unit takes for as much as one minute. */
  double degreesAMinute() {
    return minutes / temperature;
  }

  boolean looksAtTemperature() {
    return Math.abs(degreesAMinute()) < Roasts.DEGREES_A_MINUTE / STEEP;
  }

  boolean looksAtMinutes() {
    return Math.abs(degreesAMinute()) > Roasts.DEGREES_A_MINUTE * STEEP;
  }

  /** Where the unit begins to fire: degrees, minutes, or degrees with minutes counted as such. */
  double limit() {
    if (looksAtTemperature()) {
      return -(bias + minutes * USUAL_MINUTES) / temperature;
    }
    return looksAtMinutes()
        ? -(bias + temperature * USUAL_TEMPERATURE) / minutes
        : -bias / temperature;
  }

  /** Such as {@code minutes below 12.5}. */
  @Override
  public String toString() {
    String quantity =
        looksAtTemperature()
            ? "temperature"
            : looksAtMinutes()
                ? "minutes"
                : String.format(Locale.ROOT, "temperature %+.0f minutes", degreesAMinute());
    boolean above = (looksAtMinutes() ? minutes : temperature) > 0;
    return String.format(Locale.ROOT, "%s %s %.1f", quantity, above ? "above" : "below", limit());
  }
}
