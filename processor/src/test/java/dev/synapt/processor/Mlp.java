package dev.synapt.processor;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** The net of {@code mlp.safetensors}. */
@Model(input = 20, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
abstract class Mlp {
  @Dense(units = 32, activation = RELU)
  Layer first;

  @Dense(units = 16, activation = TANH)
  Layer second;

  @Dense(units = 3, activation = SOFTMAX)
  Layer kind;
}
