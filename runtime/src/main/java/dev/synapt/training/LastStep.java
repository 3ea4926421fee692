package dev.synapt.training;

/** The parameters before and after the last step, so that it can be undone. */
final class LastStep {
  private Checkpoint before;
  private Checkpoint after;

  LastStep(float[] parameters) {
    before = Checkpoint.of(parameters);
    after = Checkpoint.of(parameters);
  }

  /** Begins another step: what it leaves has to be saved in the result. */
  Checkpoint next() {
    Checkpoint oldest = before;
    before = after;
    after = oldest;
    return after;
  }

  /** Brings back the parameters before the last step, as if it had led there. */
  void undo(float[] parameters) {
    before.restore(parameters);
    after.save(parameters);
  }

  /** Goes on from other parameters, without a last step. */
  void replace(float[] parameters) {
    before.save(parameters);
    after.save(parameters);
  }
}
