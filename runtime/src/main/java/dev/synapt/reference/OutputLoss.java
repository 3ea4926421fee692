package dev.synapt.reference;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.ModelSpec;
import org.ejml.data.DMatrixRMaj;

/**
 * The loss as a function of the sums z of the output layer: output activation and loss are one
 * function, because only together they are stable for large z.
 */
interface OutputLoss {
  /** The loss of one example. */
  double value(double[] z, double[] y);

  /** Its derivatives with respect to z. */
  double[] gradient(double[] z, double[] y);

  /** The mean over the rows. */
  default double mean(DMatrixRMaj z, DMatrixRMaj y) {
    double sum = 0;
    for (int i = 0; i < z.numRows; i++) {
      sum += value(Examples.row(z, i), Examples.row(y, i));
    }
    return sum / z.numRows;
  }

  /** The derivatives of the mean with respect to z. */
  default DMatrixRMaj meanGradient(DMatrixRMaj z, DMatrixRMaj y) {
    DMatrixRMaj dz = z.createLike();
    for (int i = 0; i < z.numRows; i++) {
      double[] row = gradient(Examples.row(z, i), Examples.row(y, i));
      for (int j = 0; j < row.length; j++) {
        dz.set(i, j, row[j] / z.numRows);
      }
    }
    return dz;
  }

  /** The loss of a model, for its output activation and label smoothing. */
  static OutputLoss of(ModelSpec spec) {
    Loss loss = spec.loss();
    ActivationSpec output = spec.output().activation();
    return switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE -> {
        require(loss, Activation.SOFTMAX, output);
        yield loss == Loss.KL_DIVERGENCE
            ? new DivergenceLoss()
            : new CategoricalLoss(spec.labelSmoothing());
      }
      case BINARY_CROSSENTROPY -> {
        require(loss, Activation.SIGMOID, output);
        yield MeanLoss.binaryCrossentropy(spec.labelSmoothing());
      }
      case POISSON ->
          output.function() == Activation.EXPONENTIAL
              ? MeanLoss.poissonOfExponential()
              : MeanLoss.poisson().of(ElementWise.of(output));
      case MEAN_SQUARED_ERROR -> MeanLoss.squaredError().of(ElementWise.of(output));
      case MEAN_ABSOLUTE_ERROR -> MeanLoss.absoluteError().of(ElementWise.of(output));
      case HUBER -> MeanLoss.huber().of(ElementWise.of(output));
      case LOG_COSH -> MeanLoss.logCosh().of(ElementWise.of(output));
      case HINGE -> MeanLoss.hinge().of(ElementWise.of(output));
      case SQUARED_HINGE -> MeanLoss.squaredHinge().of(ElementWise.of(output));
    };
  }

  private static void require(Loss loss, Activation expected, ActivationSpec received) {
    if (received.function() != expected) {
      throw new IllegalArgumentException(
          loss + " needs " + expected + " outputs. Received: " + received);
    }
  }
}
