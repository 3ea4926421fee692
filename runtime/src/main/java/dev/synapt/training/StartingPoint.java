package dev.synapt.training;

import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;

/** Parameters from elsewhere, found to be such that training can start from them. */
final class StartingPoint {
  private StartingPoint() {}

  /** A copy of the flat parameters of a model. */
  static float[] of(ModelSpec spec, float[] parameters) {
    ParameterLayout layout = ParameterLayout.of(spec);
    if (parameters.length != layout.size()) {
      throw new IllegalArgumentException(
          "'"
              + spec.name()
              + "' has "
              + layout.size()
              + " parameters. Received: "
              + parameters.length);
    }
    for (ParameterSlot slot : layout.slots()) {
      int end = slot.end();
      for (int i = slot.offset(); i < end; i++) {
        if (!Float.isFinite(parameters[i])) {
          throw new IllegalArgumentException(
              "Training needs finite parameters to start from. Received: "
                  + parameters[i]
                  + " at "
                  + (i - slot.offset())
                  + " of '"
                  + slot.name()
                  + "'");
        }
      }
    }
    return parameters.clone();
  }
}
