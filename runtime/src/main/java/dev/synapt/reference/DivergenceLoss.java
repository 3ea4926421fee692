package dev.synapt.reference;

/**
 * {@code sum_j y_j ln(y_j / softmax(z)_j)}, with {@code 0 ln 0 = 0}: the cross-entropy without the
 * entropy of the labels, so that the gradients are the same.
 */
record DivergenceLoss() implements OutputLoss {
  private static final CategoricalLoss CROSSENTROPY = new CategoricalLoss(0);

  @Override
  public double value(double[] z, double[] y) {
    double loss = CROSSENTROPY.value(z, y);
    for (double label : y) {
      loss += label == 0 ? 0 : label * StrictMath.log(label);
    }
    return loss;
  }

  @Override
  public double[] gradient(double[] z, double[] y) {
    return CROSSENTROPY.gradient(z, y);
  }
}
