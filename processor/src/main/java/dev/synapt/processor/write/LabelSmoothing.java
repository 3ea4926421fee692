package dev.synapt.processor.write;

import dev.synapt.model.Loss;
import dev.synapt.processor.plan.NetworkPlan;

/**
 * The text of smoothed labels, {@code y (1 - s) + s / K}: of K classes, or of the two sides of a
 * binary cross-entropy. The checks see to it that other losses have an s of 0.
 *
 * @param s the share that all classes get alike
 * @param classes K
 * @param elements the text of numbers
 */
record LabelSmoothing(double s, int classes, Elements elements) {
  static LabelSmoothing of(NetworkPlan plan, Elements elements) {
    int classes = plan.loss() == Loss.BINARY_CROSSENTROPY ? 2 : plan.output().outputs();
    return new LabelSmoothing(plan.spec().labelSmoothing(), classes, elements);
  }

  boolean isNone() {
    return s == 0;
  }

  /** A target, smoothed. */
  String of(String target) {
    return isNone() ? target : target + " * " + rest() + " + " + each();
  }

  /** {@code s / K}: what a class gets in any case. */
  String each() {
    return elements.literal(s / classes);
  }

  /** {@code 1 - s}: what the target keeps. */
  String rest() {
    return elements.literal(1 - s);
  }
}
