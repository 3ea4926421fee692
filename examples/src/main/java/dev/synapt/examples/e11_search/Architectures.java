package dev.synapt.examples.e11_search;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;

/** The networks among which is searched: 20 of them, from logistic regression to three layers. */
final class Architectures {
  private static final Activation[] ACTIVATIONS = {Activation.RELU, Activation.TANH};
  private static final int DEEPEST = 3;
  private static final int[] WIDTHS = {8, 16, 32};

  private Architectures() {}

  static List<ModelSpec> all(int inputs) {
    List<ModelSpec> all = new ArrayList<>();
    all.add(network("Logistic", inputs, 0, 0, Activation.LINEAR, 0));
    all.add(network("Thinned32x1", inputs, 1, 32, Activation.RELU, 0.3));
    for (Activation activation : ACTIVATIONS) {
      for (int depth = 1; depth <= DEEPEST; depth++) {
        for (int width : WIDTHS) {
          String kind = activation == Activation.RELU ? "Relu" : "Tanh";
          all.add(network(kind + width + "x" + depth, inputs, depth, width, activation, 0));
        }
      }
    }
    return all;
  }

  /** Hidden layers that halve from one to the next, as ordinary Java says it. */
  private static ModelSpec network(
      String name, int inputs, int depth, int width, Activation activation, double dropout) {
    return ModelSpec.of(
        name,
        net -> {
          net.input(inputs);
          for (int layer = 0; layer < depth; layer++) {
            net.dense(width >> layer, d -> d.activation(activation));
            if (dropout > 0) {
              net.dropout(dropout);
            }
          }
          net.dense("malignant", 1, d -> d.activation(Activation.SIGMOID).l2(1e-4));
          net.loss(Loss.BINARY_CROSSENTROPY);
        });
  }
}
