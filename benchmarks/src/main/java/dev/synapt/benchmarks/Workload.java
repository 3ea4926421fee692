package dev.synapt.benchmarks;

import static java.util.Locale.ROOT;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A dense network and how it is trained: everything that decides how long a step takes.
 *
 * @param name what the report calls it
 * @param shape the widths from input to output
 * @param batch how many examples a step sees
 * @param hidden the activation of all layers but the last
 * @param output the activation of the last layer; the loss follows from it
 * @param optimizer how steps are made
 * @param rate the learning rate
 */
public record Workload(
    String name,
    List<Integer> shape,
    int batch,
    Activation hidden,
    Activation output,
    Stepping optimizer,
    double rate) {

  /** How steps are made, in the defaults of Keras: what every peer has. */
  public enum Stepping {
    /** beta1 0.9, beta2 0.999, epsilon 1e-7. */
    ADAM(0.001),
    /** Plain gradient descent. */
    SGD(0.01);

    private final double rate;

    Stepping(double rate) {
      this.rate = rate;
    }
  }

  /**
   * Checks that it is a network.
   *
   * @param name its name
   * @param shape the widths
   * @param batch examples a step
   * @param hidden the activation of hidden layers
   * @param output the activation of the last layer
   * @param optimizer how steps are made
   * @param rate the learning rate
   */
  public Workload {
    shape = List.copyOf(shape);
    if (shape.size() < 2 || shape.stream().anyMatch(width -> width < 1) || batch < 1) {
      throw new IllegalArgumentException(
          "A shape has at least two widths, as 784-128-10, and a batch at least one example."
              + " Received: --shape %s --batch %d".formatted(dashed(shape), batch));
    }
  }

  /**
   * Reads {@code --shape 784-128-10 --batch 32 --hidden relu --output softmax --optimizer adam}.
   * Only the shape is needed: a batch has 32 examples, hidden layers are ReLU, one output is a
   * sigmoid and several are a softmax, the optimizer is Adam with its usual rate.
   *
   * @param name what the report calls it
   * @param arguments options and values by turns
   * @return the workload
   */
  public static Workload parse(String name, List<String> arguments) {
    Arguments values = Arguments.of(arguments);
    List<Integer> shape =
        Arrays.stream(values.required("shape").split("-")).map(Integer::valueOf).toList();
    boolean isSingle = shape.get(shape.size() - 1) == 1;
    Stepping optimizer = Stepping.valueOf(values.get("optimizer", "adam").toUpperCase(ROOT));
    return new Workload(
        name,
        shape,
        Integer.parseInt(values.get("batch", "32")),
        activation(values.get("hidden", "relu")),
        activation(values.get("output", isSingle ? "sigmoid" : "softmax")),
        optimizer,
        Double.parseDouble(values.get("rate", String.valueOf(optimizer.rate))));
  }

  private static Activation activation(String name) {
    return Activation.valueOf(name.toUpperCase(ROOT));
  }

  private static String dashed(List<Integer> shape) {
    return shape.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  /**
   * What {@link #parse} reads.
   *
   * @return options and values, with spaces between them
   */
  public String arguments() {
    return "--shape %s --batch %d --hidden %s --output %s --optimizer %s --rate %s"
        .formatted(dashed(shape), batch, hidden, output, optimizer, rate)
        .toLowerCase(ROOT);
  }

  /**
   * How many numbers an example has.
   *
   * @return the first width
   */
  public int inputs() {
    return shape.get(0);
  }

  /**
   * How many numbers a prediction has.
   *
   * @return the last width
   */
  public int outputs() {
    return shape.get(shape.size() - 1);
  }

  /**
   * Whether labels are classes, one of as many as there are outputs.
   *
   * @return true for softmax
   */
  public boolean isSoftmax() {
    return output == Activation.SOFTMAX;
  }

  /**
   * Whether output and loss belong together, so that libraries compute them in one.
   *
   * @return true for softmax and sigmoid
   */
  public boolean isFused() {
    return output == Activation.SOFTMAX || output == Activation.SIGMOID;
  }

  /**
   * What training makes small: cross-entropy for softmax and sigmoid, else the squared error.
   *
   * @return the loss that belongs to the output
   */
  public Loss loss() {
    return switch (output) {
      case SOFTMAX -> Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
      case SIGMOID -> Loss.BINARY_CROSSENTROPY;
      default -> Loss.MEAN_SQUARED_ERROR;
    };
  }

  /**
   * The activation of a layer.
   *
   * @param layer from 0
   * @return that of hidden layers, or of the output
   */
  public Activation activation(int layer) {
    return layer == shape.size() - 2 ? output : hidden;
  }

  /**
   * The network as our compiler takes it.
   *
   * @return layers {@code dense1}, {@code dense2}, ...
   */
  public ModelSpec spec() {
    ModelSpec spec = ModelSpec.named("Net").input(inputs());
    for (int layer = 0; layer < shape.size() - 1; layer++) {
      DenseSpec dense = DenseSpec.of("dense" + (layer + 1), shape.get(layer + 1));
      spec = spec.layer(dense.activation(activation(layer)));
    }
    return spec.loss(loss());
  }
}
