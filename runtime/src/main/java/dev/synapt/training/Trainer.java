package dev.synapt.training;

import dev.synapt.data.Dataset;
import dev.synapt.data.SeededRandom;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.network.Part;
import dev.synapt.network.TrainableNetwork;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.util.Optional;

/**
 * What all generated trainers have in common: parameters, gradients, an optimizer, and the step
 * that brings them together. A generated trainer adds the forward and backward passes of its model.
 *
 * <p>A trainer belongs to one thread at a time. The same seed, data and calls give the same
 * parameters, bit for bit.
 *
 * @param <M> the model that is trained
 */
public abstract sealed class Trainer<M extends Network> implements TrainableNetwork
    permits ClassTrainer, TargetTrainer {
  private static final int INITIALIZATION = 1;
  private static final int SHUFFLING = 2;
  private static final int SPLITTING = 3;
  private static final int DROPOUT = 4;

  /** Weights and biases, as {@link dev.synapt.spec.ParameterLayout} says. */
  protected final float[] parameters;

  /** The gradients of the mean loss, in the layout of the parameters. */
  protected final float[] gradients;

  private final ModelSpec spec;
  private final Clipping clipping;
  private final Optimizer.State optimizer;
  private final Penalty penalty;
  private final Passes passes;
  private final SeededRandom random;
  private final SeededRandom shuffling;
  private final boolean drops;
  private final DropoutMask dropout;
  private final long dropoutKey;
  private final LastStep lastStep;
  private final Accuracy accuracy;
  private long steps;

  /**
   * A trainer that starts where the initializers say.
   *
   * @param spec the model
   * @param optimizer how steps are made
   * @param seed what initial weights, shuffles, splits and dropout follow from
   */
  protected Trainer(ModelSpec spec, Optimizer optimizer, long seed) {
    this(
        spec,
        Initialization.of(spec, new SeededRandom(seed).stream(INITIALIZATION)),
        optimizer,
        seed);
  }

  /**
   * A trainer that starts from given parameters.
   *
   * @param spec the model
   * @param parameters where training starts; copied
   * @param optimizer how steps are made
   * @param seed what shuffles, splits and dropout follow from
   * @throws IllegalArgumentException if the model has another number of parameters, or one is NaN
   *     or infinite
   */
  protected Trainer(ModelSpec spec, float[] parameters, Optimizer optimizer, long seed) {
    this.spec = spec;
    this.parameters = StartingPoint.of(spec, parameters);
    this.gradients = new float[parameters.length];
    this.lastStep = new LastStep(this.parameters);
    this.accuracy = new Accuracy(spec.loss(), spec.outputs());
    this.clipping = optimizer.clipping();
    this.optimizer = optimizer.start(ParameterLayout.of(spec).offsets());
    this.penalty = new Penalty(spec);
    this.passes = new Passes(this, this.optimizer, lastStep.next());
    this.random = new SeededRandom(seed);
    this.shuffling = random.stream(SHUFFLING);
    this.drops = spec.layers().stream().anyMatch(DropoutSpec.class::isInstance);
    this.dropoutKey = random.stream(DROPOUT).nextLong();
    this.dropout = drops ? DropoutMask.of(dropoutKey) : DropoutMask.none();
  }

  /**
   * Makes room for the values of a batch.
   *
   * @param examples how many examples the next batches have at most
   */
  protected abstract void reserve(int examples);

  /**
   * Brings whatever is derived from the parameters up to date with them.
   *
   * @param part the rows of weights to do
   */
  protected void refresh(Part part) {}

  /**
   * Computes the sums of all layers, and the activations of all but those that belong to the loss.
   *
   * @param batch the examples
   * @param dropout which values dropout layers let through
   * @param from the first example to do
   * @param to the example behind the last one to do
   */
  protected abstract void forward(Batch batch, DropoutMask dropout, int from, int to);

  /**
   * Completes the outputs, and computes the loss and its gradient with respect to the sums of the
   * output layer, divided by the number of examples.
   *
   * @param batch the examples that {@link #forward} has seen
   * @return the sum of the losses of the examples
   */
  protected abstract double loss(Batch batch);

  /**
   * Computes the gradients with respect to the sums of all layers before the output.
   *
   * @param batch the examples that {@link #loss} has seen
   * @param from the first example to do
   * @param to the example behind the last one to do
   */
  protected void backward(Batch batch, int from, int to) {}

  /**
   * Sets {@link #gradients} to the gradients with respect to the parameters, whatever stood there
   * before: all parts together set all of them.
   *
   * @param batch the examples that {@link #backward} has seen
   * @param part the rows of weights to do
   */
  protected abstract void weightGradients(Batch batch, Part part);

  /**
   * The outputs for the batch that {@link #loss} has seen.
   *
   * @return [examples][outputs], or [blocks][outputs, lanes] if {@link #lanes} is not 0; both may
   *     be longer than that; not to be changed
   */
  protected abstract float[][] outputs();

  /**
   * How many examples stand side by side in a block, of which a thread computes all.
   *
   * @return 0 where each example has its own rows
   */
  protected int lanes() {
    return 0;
  }

  /**
   * What the accuracy takes for right, for the batch that {@link #loss} has seen: how many outputs
   * are on the side of their targets, or how many examples have the class that is most probable.
   * Asked for if the loss has an accuracy, and is not NaN.
   *
   * @param batch the examples
   * @return the number of outputs, or of examples
   */
  protected long hits(Batch batch) {
    return accuracy.hits(this, batch);
  }

  @Override
  public abstract M model();

  @Override
  public final ModelSpec spec() {
    return spec;
  }

  @Override
  public final Parameters parameters() {
    return Parameters.of(spec, parameters);
  }

  @Override
  public final Parameters gradients() {
    return Parameters.of(spec, gradients);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the batch is empty
   */
  @Override
  public final double lossAndGradients(Batch batch, DropoutMask dropout) {
    if (batch.count() == 0) {
      throw new IllegalArgumentException(
          "A mean loss needs at least one example. Received: an empty batch");
    }
    double loss = lossOf(batch, dropout);
    passes.backward();
    penalty.addGradients(parameters, gradients);
    return loss / batch.count() + penalty.value(parameters);
  }

  /** As one batch, in the order in which the examples stand. */
  final double lossAndGradientsOf(Dataset<?> data) {
    return lossAndGradients(TrainingLoop.inSequence(Examples.of(spec, data)), DropoutMask.none());
  }

  /** The sum of the losses of the examples, without penalties. */
  final double lossOf(Batch batch, DropoutMask dropout) {
    reserve(batch.count());
    passes.forward(batch, dropout);
    return loss(batch);
  }

  /** Has a team do the passes from now on; returns the one that did them. */
  final Team by(Team team) {
    return passes.by(team);
  }

  final double penalty() {
    return penalty.value(parameters);
  }

  /**
   * One step of the optimizer.
   *
   * @return the mean loss before the step
   */
  final double train(Batch batch, int epoch, long number) {
    steps++;
    double loss = lossAndGradients(batch, dropout());
    double learningRate = optimizer.learningRate();
    if (!Double.isFinite(loss)) {
      Optional<String> badFeature = Divergence.badFeature(spec, batch);
      if (badFeature.isPresent()) {
        throw Divergence.ofFeature(spec, badFeature.get(), loss, epoch, number);
      }
      undoLastStep();
      throw Divergence.ofLoss(spec, loss, epoch, number, remedies(learningRate));
    }
    if (!passes.step(lastStep.next())) {
      undoLastStep();
      throw Divergence.ofParameters(spec, batch, loss, epoch, number, remedies(learningRate));
    }
    return loss;
  }

  /** The masks of this step, in the one object that all steps share. */
  private DropoutMask dropout() {
    if (drops) {
      dropout.renew(SeededRandom.mix(dropoutKey + steps));
    }
    return dropout;
  }

  private String remedies(double learningRate) {
    return Divergence.remedies(spec, learningRate, clipping);
  }

  /** Moments that have seen infinite gradients would spoil every later step: they go as well. */
  private void undoLastStep() {
    lastStep.undo(parameters);
    optimizer.forget();
  }

  final long steps() {
    return steps;
  }

  final double learningRate() {
    return optimizer.learningRate();
  }

  final void scaleLearningRate(double factor) {
    optimizer.scaleLearningRate(factor);
  }

  final SeededRandom shuffling() {
    return shuffling;
  }

  /** A new one each time: what one {@code fit} kept for validation, the next must not train on. */
  final SeededRandom splitting() {
    return random.stream(SPLITTING);
  }

  final void restore(Parameters saved) {
    float[] flat = StartingPoint.of(spec, saved.flat(spec));
    System.arraycopy(flat, 0, parameters, 0, flat.length);
    lastStep.replace(parameters);
  }
}
