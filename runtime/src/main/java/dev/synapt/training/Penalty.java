package dev.synapt.training;

import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import dev.synapt.spec.ParameterSlot.Role;

/**
 * {@code l1 sum |W| + l2 sum W^2} over the weights of the layers that ask for it; biases are left
 * alone.
 */
final class Penalty {
  private final Term[] terms;

  /** What the weights from one index up to another cost. */
  private record Term(int from, int to, double l1, double l2) {
    Term(ParameterSlot slot) {
      this(slot.offset(), slot.end(), slot.layer().l1(), slot.layer().l2());
    }
  }

  Penalty(ModelSpec spec) {
    terms =
        ParameterLayout.of(spec).slots().stream()
            .filter(slot -> slot.role() == Role.WEIGHT)
            .filter(slot -> slot.layer().l1() != 0 || slot.layer().l2() != 0)
            .map(Term::new)
            .toArray(Term[]::new);
  }

  double value(float[] parameters) {
    double total = 0;
    for (Term term : terms) {
      double absolute = 0;
      double squared = 0;
      for (int i = term.from; i < term.to; i++) {
        double w = parameters[i];
        absolute += Math.abs(w);
        squared += w * w;
      }
      total += term.l1 * absolute + term.l2 * squared;
    }
    return total;
  }

  /** {@code g += l1 sign W + 2 l2 W}. */
  void addGradients(float[] parameters, float[] gradients) {
    for (Term term : terms) {
      float l1 = (float) term.l1;
      float twiceL2 = (float) (2 * term.l2);
      for (int i = term.from; i < term.to; i++) {
        gradients[i] += l1 * Math.signum(parameters[i]) + twiceL2 * parameters[i];
      }
    }
  }
}
