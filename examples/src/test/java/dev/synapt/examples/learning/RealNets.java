package dev.synapt.examples.learning;

import static dev.synapt.model.Activation.EXPONENTIAL;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.POISSON;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;

import dev.synapt.model.Dense;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;

/** The nets of {@link RealDataAccuracyTest}, beside that of example 10. */
final class RealNets {
  private RealNets() {}

  /** 20 x 20 pixels to ten digits. */
  @Model(input = 400, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
  abstract static class Sheet {
    @Dense(units = 100, activation = RELU)
    Layer hidden;

    @Dense(units = 10, activation = SOFTMAX)
    Layer digit;
  }

  /** Four lengths of a flower to three species. */
  @Model(input = 4, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
  abstract static class Iris {
    @Dense(units = 16, activation = RELU)
    Layer hidden;

    @Dense(units = 3, activation = SOFTMAX)
    Layer species;
  }

  /** Thirteen measurements of a wine to three cultivars. */
  @Model(input = 13, loss = SPARSE_CATEGORICAL_CROSSENTROPY)
  abstract static class Wine {
    @Dense(units = 32, activation = RELU)
    Layer hidden;

    @Dense(units = 3, activation = SOFTMAX)
    Layer cultivar;
  }

  /** Thirty measurements of cell nuclei to benign or malignant. */
  @Model(input = 30, loss = BINARY_CROSSENTROPY)
  abstract static class Tumour {
    @Dense(units = 32, activation = RELU)
    Layer hidden;

    @Dense(units = 1, activation = SIGMOID)
    Layer malignant;
  }

  /** Hour, season and weather to a count of bicycles, which is never negative. */
  @Model(input = 58, loss = POISSON)
  abstract static class Bicycles {
    @Dense(units = 64, activation = RELU)
    Layer hours;

    @Dense(units = 32, activation = RELU)
    Layer weather;

    @Dense(units = 1, activation = EXPONENTIAL)
    Layer count;
  }
}
