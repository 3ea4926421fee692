package dev.synapt.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Trainer;
import dev.synapt.training.TrainerOutputs;
import java.util.Arrays;

/** Compares what two trainers of the same parameters do with the same batches. */
public final class SameGradients {
  private SameGradients() {}

  /**
   * Losses, gradients and outputs have the same bits.
   *
   * @param counts how many examples the batches have
   */
  public static void check(
      ModelSpec model, Trainer<?> expected, Trainer<?> received, int... counts) {
    for (int count : counts) {
      Batch batch = RandomExamples.of(model, count, count).batch();
      assertThat(received.lossAndGradients(batch, DropoutMask.none()))
          .isEqualTo(expected.lossAndGradients(batch, DropoutMask.none()));
      assertThat(Bits.of(model, received.gradients()))
          .as("%d examples", count)
          .isEqualTo(Bits.of(model, expected.gradients()));
      assertThat(outputs(model, received, batch)).isDeepEqualTo(outputs(model, expected, batch));
    }
  }

  /** Without what stands behind them in their rows. */
  private static float[][] outputs(ModelSpec model, Trainer<?> trainer, Batch batch) {
    return Arrays.stream(TrainerOutputs.of(trainer, batch))
        .map(row -> Arrays.copyOf(row, model.outputs()))
        .toArray(float[][]::new);
  }
}
