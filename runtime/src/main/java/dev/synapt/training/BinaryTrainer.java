package dev.synapt.training;

import dev.synapt.data.ClassDataset;
import dev.synapt.network.Batch;
import dev.synapt.network.Classifier;
import dev.synapt.spec.ModelSpec;
import java.util.function.Consumer;

/**
 * Trains a model with one sigmoid output on {@link dev.synapt.model.Loss#BINARY_CROSSENTROPY}:
 * labels are the classes 0 and 1, or targets from 0 to 1.
 *
 * @param <M> the model that is trained
 */
public abstract class BinaryTrainer<M extends Classifier> extends TargetTrainer<M>
    implements ClassLearner {
  /**
   * A trainer that starts where the initializers say.
   *
   * @param spec the model
   * @param optimizer how steps are made
   * @param seed what initial weights, shuffles, splits and dropout follow from
   */
  protected BinaryTrainer(ModelSpec spec, Optimizer optimizer, long seed) {
    super(spec, optimizer, seed);
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
  protected BinaryTrainer(ModelSpec spec, float[] parameters, Optimizer optimizer, long seed) {
    super(spec, parameters, optimizer, seed);
  }

  /**
   * Trains on examples of two classes, in batches, for some epochs.
   *
   * @param data the examples, with the classes 0 and 1
   * @param options what differs from one epoch of batches of 32
   * @return what happened, epoch by epoch
   * @throws IllegalArgumentException if the data do not fit the model
   * @throws DivergenceException if the loss or a parameter becomes NaN or infinite
   */
  @Override
  public final History fit(ClassDataset data, Consumer<Fit<ClassDataset>> options) {
    Fit<ClassDataset> fit = new Fit<>();
    options.accept(fit);
    return new TrainingLoop(this).fit(data, fit);
  }

  /**
   * Loss and accuracy on examples of two classes, without training.
   *
   * @param data the examples, with the classes 0 and 1
   * @return the evaluation
   * @throws IllegalArgumentException if the data do not fit the model
   */
  @Override
  public final Evaluation evaluate(ClassDataset data) {
    return new TrainingLoop(this).evaluate(data);
  }

  /**
   * The mean loss of all examples, penalties included and without dropout; its gradients stand in
   * {@link #gradients} afterwards. The parameters do not change. Takes the memory of one batch of
   * all examples.
   *
   * @param data the examples, with the classes 0 and 1
   * @return the loss
   * @throws IllegalArgumentException if the data do not fit the model
   */
  @Override
  public final double lossAndGradients(ClassDataset data) {
    return lossAndGradientsOf(data);
  }

  /**
   * One step of the optimizer on one batch, for learning on line.
   *
   * @param rows [examples, inputs], row by row
   * @param classes [examples], 0 or 1
   * @return the mean loss before the step, penalties included
   * @throws IllegalArgumentException if the data do not fit the model
   * @throws DivergenceException if the loss or a parameter becomes NaN or infinite
   */
  @Override
  public final double step(float[] rows, int[] classes) {
    Batch batch =
        TrainingLoop.inSequence(
            Examples.of(spec(), ClassDataset.of(rows, spec().inputs(), classes)));
    return train(batch, 0, steps() + 1);
  }
}
