package dev.synapt.examples.e07_digits;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** The course's net for handwritten digits: 20 x 20 grey pixels in, one of ten digits out. */
@Model(input = 400, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
public abstract class Digits {
  @Dense(units = 25, activation = RELU)
  Layer strokes;

  @Dense(units = 15, activation = RELU)
  Layer shapes;

  @Dense(units = 10, activation = SOFTMAX)
  Layer digit;
}
