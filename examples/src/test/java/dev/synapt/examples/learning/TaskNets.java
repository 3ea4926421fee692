package dev.synapt.examples.learning;

import static dev.synapt.model.Activation.EXPONENTIAL;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;
import static dev.synapt.model.Loss.POISSON;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** The nets for the tasks that {@link LearningTest} makes. */
final class TaskNets {
  private TaskNets() {}

  /** Logistic regression in the plane. */
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class Logistic {
    @Dense(units = 1, activation = SIGMOID)
    Layer likely;
  }

  /** A small hidden layer, which exclusive or needs. */
  @Model(input = 2, loss = BINARY_CROSSENTROPY)
  abstract static class Xor {
    @Dense(units = 4, activation = TANH)
    Layer hidden;

    @Dense(units = 1, activation = SIGMOID)
    Layer differ;
  }

  /** Three classes that wind around each other. */
  @Model(input = 2, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
  abstract static class Spirals {
    @Dense(units = 32, activation = RELU)
    Layer bends;

    @Dense(units = 32, activation = RELU)
    Layer turns;

    @Dense(units = 3, activation = SOFTMAX)
    Layer arm;
  }

  /** A curve. */
  @Model(input = 1, loss = MEAN_SQUARED_ERROR)
  abstract static class Curve {
    @Dense(units = 32, activation = TANH)
    Layer bends;

    @Dense(units = 1)
    Layer height;
  }

  /** Poisson regression: a rate that is the exponential of a linear function. */
  @Model(input = 2, loss = POISSON)
  abstract static class Rate {
    @Dense(units = 1, activation = EXPONENTIAL)
    Layer rate;
  }

  /** Softmax regression on pictures of 20 x 20 pixels. */
  @Model(input = 400, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
  abstract static class Linear {
    @Dense(units = 10, activation = SOFTMAX)
    Layer digit;
  }
}
