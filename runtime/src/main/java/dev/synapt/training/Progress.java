package dev.synapt.training;

/** The best epoch so far, and for how many epochs there was no better one. */
final class Progress {
  private final Goal goal;
  private final double minDelta;
  private double best = Double.POSITIVE_INFINITY;
  private int bestEpoch;
  private int waited;

  Progress(Goal goal, double minDelta) {
    this.goal = goal;
    this.minDelta = minDelta;
  }

  /** Whether an epoch is better than the best one by more than the least difference. */
  boolean improves(Epoch epoch) {
    double cost = goal.cost(epoch);
    waited++;
    if (cost < best - minDelta) {
      best = cost;
      bestEpoch = epoch.number();
      waited = 0;
      return true;
    }
    return false;
  }

  /** From 1; 0 before the first epoch that counts. */
  int bestEpoch() {
    return bestEpoch;
  }

  int waited() {
    return waited;
  }

  void waitAnew() {
    waited = 0;
  }
}
