package dev.synapt.training;

import dev.synapt.data.ClassDataset;
import dev.synapt.network.Classifier;
import dev.synapt.network.TrainableNetwork;
import java.util.function.Consumer;

/**
 * What learns to tell classes apart, whatever its output is: a {@link ClassTrainer} with a softmax,
 * or a {@link BinaryTrainer} with one sigmoid. Every generated trainer that is one of them is this,
 * too; a model that was compiled while the program runs gives it by {@code classLearner}.
 */
public interface ClassLearner extends TrainableNetwork {
  /**
   * Trains on examples, in batches, for some epochs.
   *
   * @param data the examples, with classes from 0 on
   * @param options what differs from one epoch of batches of 32
   * @return what happened, epoch by epoch
   * @throws IllegalArgumentException if the data do not fit the model
   * @throws DivergenceException if the loss or a parameter becomes NaN or infinite
   */
  History fit(ClassDataset data, Consumer<Fit<ClassDataset>> options);

  /**
   * Loss and accuracy on examples, without training.
   *
   * @param data the examples, with classes from 0 on
   * @return the evaluation
   * @throws IllegalArgumentException if the data do not fit the model
   */
  Evaluation evaluate(ClassDataset data);

  /**
   * The mean loss of all examples, penalties included and without dropout; its gradients stand in
   * {@link #gradients} afterwards. The parameters do not change.
   *
   * @param data the examples, with classes from 0 on
   * @return the loss
   * @throws IllegalArgumentException if the data do not fit the model
   */
  double lossAndGradients(ClassDataset data);

  /**
   * One step of the optimizer on one batch, for learning on line.
   *
   * @param rows [examples, inputs], row by row
   * @param classes [examples], from 0 on
   * @return the mean loss before the step, penalties included
   * @throws IllegalArgumentException if the data do not fit the model
   * @throws DivergenceException if the loss or a parameter becomes NaN or infinite
   */
  double step(float[] rows, int[] classes);

  @Override
  Classifier model();
}
