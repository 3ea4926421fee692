package dev.synapt.training;

/**
 * How gradients are limited before a step. Exactly one way applies; norms are summed in double, in
 * the order of the parameters, so that they are the same everywhere.
 */
public sealed interface Clipping {
  /** Gradients stay as they are. */
  Clipping NONE = new None();

  /**
   * Limits the gradients in place.
   *
   * @param gradients the gradients of all variables, one after the other
   * @param variableOffsets where each variable begins, with the total length as last entry
   */
  void apply(float[] gradients, int[] variableOffsets);

  /**
   * The other clipping, where this one leaves room for it.
   *
   * @param next the way to clip
   * @return {@code next}
   * @throws IllegalArgumentException if this is a clipping of another kind
   */
  default Clipping replacedBy(Clipping next) {
    if (this instanceof None || getClass() == next.getClass()) {
      return next;
    }
    throw new IllegalArgumentException(
        "Only one kind of clipping applies, and " + this + " is chosen already. Received: " + next);
  }

  /** No clipping. */
  record None() implements Clipping {
    @Override
    public void apply(float[] gradients, int[] variableOffsets) {}

    @Override
    public String toString() {
      return "none";
    }
  }

  /**
   * Each variable by its own norm.
   *
   * @param limit the largest norm
   */
  record ByVariableNorm(double limit) implements Clipping {
    /**
     * A limit of this kind.
     *
     * @param limit finite, greater than 0
     * @throws IllegalArgumentException if it is not
     */
    public ByVariableNorm {
      Checks.positive("clipNorm", limit);
    }

    @Override
    public void apply(float[] gradients, int[] variableOffsets) {
      for (int k = 1; k < variableOffsets.length; k++) {
        limitNorm(gradients, variableOffsets[k - 1], variableOffsets[k], limit);
      }
    }

    @Override
    public String toString() {
      return "clipNorm(" + limit + ")";
    }
  }

  /**
   * All variables by the norm of them all.
   *
   * @param limit the largest norm
   */
  record ByGlobalNorm(double limit) implements Clipping {
    /**
     * A limit of this kind.
     *
     * @param limit finite, greater than 0
     * @throws IllegalArgumentException if it is not
     */
    public ByGlobalNorm {
      Checks.positive("globalClipNorm", limit);
    }

    @Override
    public void apply(float[] gradients, int[] variableOffsets) {
      limitNorm(gradients, 0, gradients.length, limit);
    }

    @Override
    public String toString() {
      return "globalClipNorm(" + limit + ")";
    }
  }

  /**
   * Each number by itself.
   *
   * @param limit the largest absolute value
   */
  record ByValue(double limit) implements Clipping {
    /**
     * A limit of this kind.
     *
     * @param limit finite, greater than 0
     * @throws IllegalArgumentException if it is not
     */
    public ByValue {
      Checks.positive("clipValue", limit);
    }

    @Override
    public void apply(float[] gradients, int[] variableOffsets) {
      float most = (float) limit;
      for (int i = 0; i < gradients.length; i++) {
        gradients[i] = Math.max(-most, Math.min(most, gradients[i]));
      }
    }

    @Override
    public String toString() {
      return "clipValue(" + limit + ")";
    }
  }

  private static void limitNorm(float[] gradients, int from, int to, double limit) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (double) gradients[i] * gradients[i];
    }
    double norm = Math.sqrt(squares);
    // A norm that is no number fails this test: NaN gradients stay visible as NaN parameters.
    if (norm > limit) {
      float scale = (float) (limit / norm);
      for (int i = from; i < to; i++) {
        gradients[i] *= scale;
      }
    }
  }
}
