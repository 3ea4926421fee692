package dev.synapt.spec;

import dev.synapt.model.Definition;
import dev.synapt.model.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network as declared: its input, its layers in order, and its loss. A specification is data and
 * can be wrong; the rules that tell a wrong one are the compiler's.
 *
 * <pre>{@code
 * ModelSpec digits = ModelSpec.named("Digits")
 *     .input(784)
 *     .layer(DenseSpec.of("hidden", 128).activation(Activation.RELU))
 *     .layer(DenseSpec.of("digit", 10).activation(Activation.SOFTMAX))
 *     .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
 * }</pre>
 *
 * @param name the simple name of the model, {@code Outer_Digits} for a nested declaration
 * @param input the shape of one example; dense layers see it flat
 * @param layers the layers, first to last
 * @param losses the losses; a model has exactly one
 * @param labelSmoothing how far labels are drawn towards uncertainty, in [0, 1)
 */
public record ModelSpec(
    String name,
    List<Integer> input,
    List<LayerSpec> layers,
    List<Loss> losses,
    double labelSmoothing) {

  /**
   * Copies the lists.
   *
   * @param name the name
   * @param input the shape of one example
   * @param layers the layers
   * @param losses the losses
   * @param labelSmoothing the smoothing
   */
  public ModelSpec {
    input = List.copyOf(input);
    layers = List.copyOf(layers);
    losses = List.copyOf(losses);
    // -0 is 0, as it is in generated code.
    labelSmoothing += 0.0;
  }

  /**
   * Runs a definition, as ordinary Java: it may loop, decide and call what it likes.
   *
   * <pre>{@code
   * ModelSpec deep = ModelSpec.of("Deep", net -> {
   *   net.input(30);
   *   for (int units = 64; units >= 8; units /= 2) {
   *     net.dense(units, d -> d.activation(Activation.RELU));
   *   }
   *   net.dense(1, d -> d.activation(Activation.SIGMOID));
   *   net.loss(Loss.BINARY_CROSSENTROPY);
   * });
   * }</pre>
   *
   * @param name the name of the model
   * @param definition says what the network is; what it throws is thrown
   * @return everything that it said, not yet checked
   * @throws IllegalArgumentException at a statement that no specification can hold: the same thing
   *     said twice, an option without effect, a statement of the network among the options of a
   *     layer
   * @throws IllegalStateException if the definition calls itself, or says layers, without end
   */
  public static ModelSpec of(String name, Definition definition) {
    SequentialBuilder builder =
        new SequentialBuilder(
            name,
            wrong -> {
              throw new IllegalArgumentException("Model '" + name + "': " + wrong.message());
            });
    try {
      definition.define(builder);
    } catch (StackOverflowError e) {
      throw new IllegalStateException(
          "The definition of model '"
              + name
              + "' calls itself without end. Say each layer in a statement, or in a loop",
          e);
    }
    return builder.end();
  }

  /**
   * A specification without input, layers and loss, to be completed by the methods below.
   *
   * @param name the name of the model
   * @return the specification
   */
  public static ModelSpec named(String name) {
    return new ModelSpec(name, List.of(), List.of(), List.of(), 0);
  }

  /**
   * This specification with another input.
   *
   * @param shape the extents of one example
   * @return a new specification
   */
  public ModelSpec input(int... shape) {
    List<Integer> extents = new ArrayList<>();
    for (int extent : shape) {
      extents.add(extent);
    }
    return new ModelSpec(name, extents, layers, losses, labelSmoothing);
  }

  /**
   * This specification with one more layer at its end.
   *
   * @param layer the layer
   * @return a new specification
   */
  public ModelSpec layer(LayerSpec layer) {
    List<LayerSpec> more = new ArrayList<>(layers);
    more.add(layer);
    return new ModelSpec(name, input, more, losses, labelSmoothing);
  }

  /**
   * This specification with another loss.
   *
   * @param loss what training makes small
   * @return a new specification
   */
  public ModelSpec loss(Loss... loss) {
    return new ModelSpec(name, input, layers, Arrays.asList(loss), labelSmoothing);
  }

  /**
   * This specification with smoothed labels.
   *
   * @param smoothing how far labels are drawn towards uncertainty, in [0, 1)
   * @return a new specification
   */
  public ModelSpec labelSmoothing(double smoothing) {
    return new ModelSpec(name, input, layers, losses, smoothing);
  }

  /**
   * How many numbers one example has.
   *
   * @return the product of the input's extents
   * @throws ArithmeticException if it exceeds an int
   */
  public int inputs() {
    int inputs = 1;
    for (int extent : input) {
      inputs = Math.multiplyExact(inputs, extent);
    }
    return inputs;
  }

  /**
   * How many numbers the network gives for one example.
   *
   * @return the outputs of the last layer
   */
  public int outputs() {
    int width = inputs();
    for (LayerSpec layer : layers) {
      width = layer.outputs(width);
    }
    return width;
  }

  /**
   * The one loss of a checked specification.
   *
   * @return the loss
   * @throws IllegalStateException if there is not exactly one
   */
  public Loss loss() {
    if (losses.size() != 1) {
      throw new IllegalStateException(
          "Model '" + name + "' needs exactly one loss. Received: " + losses);
    }
    return losses.get(0);
  }

  /**
   * The last layer of a checked specification.
   *
   * @return the layer that gives the output
   * @throws IllegalStateException if there is none, or it is not dense
   */
  public DenseSpec output() {
    if (layers.isEmpty() || !(layers.get(layers.size() - 1) instanceof DenseSpec output)) {
      throw new IllegalStateException(
          "Model '" + name + "' needs a dense layer as its last. Received: " + layers);
    }
    return output;
  }

  /**
   * The model as a table: a line a layer with its outputs, activation and number of parameters, and
   * the total.
   *
   * @return several lines of text
   */
  public String summary() {
    return Summary.of(this);
  }
}
