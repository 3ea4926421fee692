package dev.synapt.training;

import dev.synapt.data.SeededRandom;
import dev.synapt.model.Initializer;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import dev.synapt.spec.ParameterSlot.Role;

/** The parameters that a seed stands for. Each tensor has a stream of random numbers of its own. */
final class Initialization {
  /** The standard deviation of a standard normal distribution that is cut off at -2 and 2. */
  private static final double TRUNCATED_DEVIATION = 0.87962566103423978;

  private Initialization() {}

  static float[] of(ModelSpec spec, SeededRandom random) {
    ParameterLayout layout = ParameterLayout.of(spec);
    float[] parameters = new float[layout.size()];
    int inputs = 0;
    int index = 0;
    for (ParameterSlot slot : layout.slots()) {
      boolean weights = slot.role() == Role.WEIGHT;
      if (weights) {
        inputs = slot.shape().get(0);
      }
      Initializer initializer =
          weights ? slot.layer().initializer() : slot.layer().biasInitializer();
      fill(parameters, slot, initializer, inputs, random.stream(index++));
    }
    return parameters;
  }

  private static void fill(
      float[] parameters,
      ParameterSlot slot,
      Initializer initializer,
      int in,
      SeededRandom random) {
    double out = slot.layer().units();
    switch (initializer) {
      case GLOROT_UNIFORM -> uniform(parameters, slot, Math.sqrt(6 / (in + out)), random);
      case HE_UNIFORM -> uniform(parameters, slot, Math.sqrt(6.0 / in), random);
      case TORCH_UNIFORM -> uniform(parameters, slot, Math.sqrt(1.0 / in), random);
      case GLOROT_NORMAL -> truncatedNormal(parameters, slot, Math.sqrt(2 / (in + out)), random);
      case HE_NORMAL -> truncatedNormal(parameters, slot, Math.sqrt(2.0 / in), random);
      case LECUN_NORMAL -> truncatedNormal(parameters, slot, Math.sqrt(1.0 / in), random);
      case ZEROS -> {
        // A new array is zero already.
      }
    }
  }

  private static void uniform(
      float[] parameters, ParameterSlot slot, double limit, SeededRandom random) {
    int end = slot.end();
    for (int i = slot.offset(); i < end; i++) {
      parameters[i] = (float) (limit * (2 * random.nextDouble() - 1));
    }
  }

  private static void truncatedNormal(
      float[] parameters, ParameterSlot slot, double deviation, SeededRandom random) {
    double scale = deviation / TRUNCATED_DEVIATION;
    int end = slot.end();
    for (int i = slot.offset(); i < end; i++) {
      double draw;
      do {
        draw = random.nextGaussian();
      } while (Math.abs(draw) > 2);
      parameters[i] = (float) (scale * draw);
    }
  }
}
