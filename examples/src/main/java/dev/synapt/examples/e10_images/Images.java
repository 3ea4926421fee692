package dev.synapt.examples.e10_images;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** A net for MNIST and Fashion-MNIST: 28 x 28 grey pixels in, one of ten classes out. */
@Model(input = 784, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
public abstract class Images {
  @Dense(units = 128, activation = RELU)
  Layer hidden;

  @Dense(units = 10, activation = SOFTMAX)
  Layer image;
}
