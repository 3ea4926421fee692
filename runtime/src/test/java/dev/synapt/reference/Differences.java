package dev.synapt.reference;

/** {@code |received - expected| / max(|expected|, |terms| / 100, 1e-9)} with L2 norms. */
final class Differences {
  private static final double CANCELLED = 0.01;
  private static final double ZERO = 1e-9;

  private Differences() {}

  static double relative(double[] received, ReferenceGradient expected) {
    return relative(received, expected.values(), CANCELLED * expected.scale());
  }

  static double relative(double[] received, double[] expected) {
    return relative(received, expected, 0);
  }

  private static double relative(double[] received, double[] expected, double floor) {
    double[] differences = new double[expected.length];
    for (int i = 0; i < expected.length; i++) {
      differences[i] = received[i] - expected[i];
    }
    double size = Math.max(ReferenceGradient.norm(expected), Math.max(floor, ZERO));
    return ReferenceGradient.norm(differences) / size;
  }
}
