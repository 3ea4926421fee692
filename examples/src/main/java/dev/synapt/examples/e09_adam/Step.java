package dev.synapt.examples.e09_adam;

import dev.synapt.training.Optimizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of an optimizer on the two weights of {@link Plane}.
 *
 * @param gradients of the loss, by each weight
 * @param changes of each weight
 */
record Step(float[] gradients, float[] changes) {
  /** Where the course of both weights turns. */
  static final int TURN = 8;

  private static final float[] TARGET = {10};

  /**
   * Eight steps in which the first weight is always to grow, the second now to grow, now to shrink;
   * then eight in which the second is always to grow, and the first does not matter.
   */
  static List<Step> run(Optimizer optimizer) {
    PlaneTrainer trainer = new PlaneTrainer(optimizer, /* seed */ 42);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < TURN; i++) {
      steps.add(of(trainer, 1, i % 2 == 0 ? 1 : -1));
    }
    for (int i = 0; i < TURN; i++) {
      steps.add(of(trainer, 0, 1));
    }
    return steps;
  }

  private static Step of(PlaneTrainer trainer, float... x) {
    float[] before = trainer.parameters().get("height.weight").values();
    trainer.step(x, TARGET);
    float[] changes = trainer.parameters().get("height.weight").values();
    for (int j = 0; j < changes.length; j++) {
      changes[j] -= before[j];
    }
    return new Step(trainer.gradients().get("height.weight").values(), changes);
  }
}
