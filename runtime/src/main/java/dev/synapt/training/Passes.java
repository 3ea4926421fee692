package dev.synapt.training;

import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Part;

/**
 * The passes of a training step over all that can be divided, each done by the threads of a {@link
 * Team} together: forward and backward by example, gradients by rows of weights, the step of the
 * optimizer by ranges of parameters.
 */
final class Passes {
  /** The rows of the larger vector tile; two row kernels. */
  private static final int TILE = 8;

  private final Trainer<?> trainer;
  private final Optimizer.State optimizer;

  // Made once, since a step allocates nothing.
  private final Team.Pass refresh = this::refresh;
  private final Team.Pass forward = this::forward;
  private final Team.Pass backward = this::backward;
  private final Team.Pass gradients = this::gradients;
  private final Team.Pass step = this::step;

  private Team team = Team.ALONE;
  private Batch batch = Batch.ofClasses(new float[0], new int[0], new int[0]);
  private int together = TILE;
  private DropoutMask dropout = DropoutMask.none();
  private Checkpoint checkpoint;
  private boolean[] finite = new boolean[1];
  private float[][] sums = new float[1][Checkpoint.QUARTER];

  Passes(Trainer<?> trainer, Optimizer.State optimizer, Checkpoint checkpoint) {
    this.trainer = trainer;
    this.optimizer = optimizer;
    this.checkpoint = checkpoint;
  }

  /** Has a team do the passes from now on; returns the one that did them. */
  Team by(Team next) {
    Team before = team;
    team = next;
    finite = new boolean[next.size()];
    sums = new float[next.size()][Checkpoint.QUARTER];
    return before;
  }

  // One thread calls its passes itself: through a team's interface they are not inlined, which
  // takes
  // some 5 % of a step of a tiny network.

  /** The sums of all layers, and all activations but those that belong to the loss. */
  void forward(Batch examples, DropoutMask mask) {
    batch = examples;
    dropout = mask;
    together = Math.max(TILE, trainer.lanes());
    if (team.size() == 1) {
      refresh(Part.WHOLE);
      forward(Part.WHOLE);
    } else {
      team.run(refresh);
      team.run(forward);
    }
  }

  /** The gradients of the batch that went forward. */
  void backward() {
    if (team.size() == 1) {
      backward(Part.WHOLE);
      gradients(Part.WHOLE);
    } else {
      team.run(backward);
      team.run(gradients);
    }
  }

  /** A step of the optimizer. Saves the parameters after it; true if all are finite. */
  boolean step(Checkpoint save) {
    checkpoint = save;
    optimizer.begin(trainer.parameters, trainer.gradients);
    if (team.size() == 1) {
      step(Part.WHOLE);
      return finite[0];
    }
    team.run(step);
    boolean all = true;
    for (boolean part : finite) {
      all &= part;
    }
    return all;
  }

  private void refresh(Part part) {
    trainer.refresh(part);
  }

  private void forward(Part part) {
    int count = batch.count();
    trainer.forward(batch, dropout, part.from(count, together), part.to(count, together));
  }

  private void backward(Part part) {
    int count = batch.count();
    trainer.backward(batch, part.from(count, together), part.to(count, together));
  }

  private void gradients(Part part) {
    trainer.weightGradients(batch, part);
  }

  private void step(Part part) {
    int size = trainer.parameters.length;
    int from = part.from(size, Checkpoint.ROW);
    int to = part.to(size, Checkpoint.ROW);
    optimizer.update(trainer.parameters, trainer.gradients, from, to);
    finite[part.index()] = checkpoint.save(trainer.parameters, from, to, sums[part.index()]);
  }
}
