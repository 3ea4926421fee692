package dev.synapt.training;

import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import dev.synapt.spec.ParameterSlot.Role;
import java.util.List;

/**
 * {@code l1 sum |W| + l2 sum W^2} over the weights of the layers that ask for it; biases are left
 * alone.
 */
final class Penalty {
  private final List<ParameterSlot> slots;

  Penalty(ModelSpec spec) {
    slots =
        ParameterLayout.of(spec).slots().stream()
            .filter(slot -> slot.role() == Role.WEIGHT)
            .filter(slot -> slot.layer().l1() != 0 || slot.layer().l2() != 0)
            .toList();
  }

  double value(float[] parameters) {
    double total = 0;
    for (ParameterSlot slot : slots) {
      double absolute = 0;
      double squared = 0;
      int end = slot.end();
      for (int i = slot.offset(); i < end; i++) {
        double w = parameters[i];
        absolute += Math.abs(w);
        squared += w * w;
      }
      total += slot.layer().l1() * absolute + slot.layer().l2() * squared;
    }
    return total;
  }

  /** {@code g += l1 sign W + 2 l2 W}. */
  void addGradients(float[] parameters, float[] gradients) {
    for (ParameterSlot slot : slots) {
      float l1 = (float) slot.layer().l1();
      float twiceL2 = (float) (2 * slot.layer().l2());
      int end = slot.end();
      for (int i = slot.offset(); i < end; i++) {
        gradients[i] += l1 * Math.signum(parameters[i]) + twiceL2 * parameters[i];
      }
    }
  }
}
