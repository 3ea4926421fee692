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
      outputs[i] = trainer.outputs(i).clone();
    }
    return outputs;
  }
}
