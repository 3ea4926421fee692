package dev.synapt.benchmarks.deeplearning4j;

import dev.synapt.benchmarks.Workload;
import java.util.Locale;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** A workload as Deeplearning4j declares it. */
final class Configuration {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-7;

  private Configuration() {}

  static MultiLayerConfiguration of(Workload workload) {
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder().updater(updater(workload)).list();
    int last = workload.shape().size() - 2;
    for (int layer = 0; layer < last; layer++) {
      layers.layer(
          new DenseLayer.Builder()
              .nIn(workload.shape().get(layer))
              .nOut(workload.shape().get(layer + 1))
              .activation(activation(workload.hidden()))
              .build());
    }
    return layers
        .layer(
            new OutputLayer.Builder(loss(workload))
                .nIn(workload.shape().get(last))
                .nOut(workload.outputs())
                .activation(activation(workload.output()))
                .build())
        .build();
  }

  private static IUpdater updater(Workload workload) {
    return switch (workload.optimizer()) {
      case ADAM -> new Adam(workload.rate(), BETA1, BETA2, EPSILON);
      case SGD -> new Sgd(workload.rate());
    };
  }

  private static Activation activation(dev.synapt.model.Activation activation) {
    return activation == dev.synapt.model.Activation.LINEAR
        ? Activation.IDENTITY
        : Activation.valueOf(activation.name().toUpperCase(Locale.ROOT));
  }

  private static ILossFunction loss(Workload workload) {
    return switch (workload.loss()) {
      case SPARSE_CATEGORICAL_CROSSENTROPY -> new LossMCXENT();
      // It sums over the outputs where the others take the mean.
      case BINARY_CROSSENTROPY ->
          workload.outputs() == 1
              ? new LossBinaryXENT()
              : new LossBinaryXENT(
                  Nd4j.valueArrayOf(1, workload.outputs(), 1.0 / workload.outputs()));
      default -> new LossMSE();
    };
  }
}
