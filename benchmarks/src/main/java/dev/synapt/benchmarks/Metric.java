package dev.synapt.benchmarks;

/** What is measured of a peer, always as operations a second. */
public enum Metric {
  /** Examples trained: forward pass, loss, backward pass and optimizer. */
  TRAIN("training", "examples/s"),
  /** Calls that predict one example. */
  ONE("one prediction", "ns"),
  /** Examples predicted, {@link #BLOCK} in a call. */
  MANY("256 predictions", "examples/s");

  /** How many examples {@link #MANY} predicts at once. */
  public static final int BLOCK = 256;

  private final String title;
  private final String unit;

  Metric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /**
   * What the table calls it.
   *
   * @return a few words
   */
  public String title() {
    return title;
  }

  /**
   * What the table shows: a rate, or for single calls the time of one.
   *
   * @return the unit
   */
  public String unit() {
    return unit;
  }

  /**
   * A rate in the unit of the metric.
   *
   * @param perSecond operations a second
   * @return what the table shows
   */
  public double shown(double perSecond) {
    return this == ONE ? 1e9 / perSecond : perSecond;
  }
}
