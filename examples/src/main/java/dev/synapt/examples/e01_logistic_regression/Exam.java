package dev.synapt.examples.e01_logistic_regression;

import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** Hours of study and of sleep in, the probability of passing the exam out. */
@Model(input = 2, loss = BINARY_CROSSENTROPY)
abstract class Exam {
  @Dense(units = 1, activation = SIGMOID)
  Layer passed;
}
