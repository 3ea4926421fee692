package dev.synapt.training;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Five steps of PyTorch's optimizers on six weights, in double; a row is a step. */
record OptimizerFixture(double[] start, double[][] gradients, Map<String, double[][]> after) {
  static OptimizerFixture read() {
    try (InputStream file =
        OptimizerFixture.class.getResourceAsStream("/fixtures/optimizers.json")) {
      return new Gson()
          .fromJson(
              new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8),
              OptimizerFixture.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parameters after each step of an optimizer in float32, all weights one variable. */
  static float[][] trail(Optimizer optimizer, double[] start, double[][] gradients) {
    return trail(optimizer.start(new int[] {0, start.length}), start, gradients);
  }

  static float[][] trail(Optimizer.State state, double[] start, double[][] gradients) {
    float[] w = floats(start);
    float[][] trail = new float[gradients.length][];
    for (int t = 0; t < gradients.length; t++) {
      state.step(w, floats(gradients[t]));
      trail[t] = w.clone();
    }
    return trail;
  }

  static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
