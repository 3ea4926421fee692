package dev.synapt.processor.extremes;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** 20.9 million parameters. */
@Model(input = 4096, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
abstract class Wide {
  @Dense(units = 4096, activation = RELU)
  Layer hidden;

  @Dense(units = 1000, activation = SOFTMAX)
  Layer output;
}
