package dev.synapt.training;

import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;

/** The outputs that a trainer computes, which only this package sees. */
public final class TrainerOutputs {
  private TrainerOutputs() {}

  /** [examples][outputs], as when the trainer evaluates. */
  public static float[][] of(Trainer<?> trainer, Batch batch) {
    trainer.lossOf(batch, DropoutMask.none());
    float[][] outputs = new float[batch.count()][];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = output(trainer, i);
    }
    return outputs;
  }

  private static float[] output(Trainer<?> trainer, int example) {
    int lanes = trainer.lanes();
    if (lanes == 0) {
      return trainer.outputs()[example].clone();
    }
    float[] output = new float[trainer.spec().outputs()];
    for (int j = 0; j < output.length; j++) {
      output[j] = trainer.outputs()[example / lanes][example % lanes + j * lanes];
    }
    return output;
  }
}
