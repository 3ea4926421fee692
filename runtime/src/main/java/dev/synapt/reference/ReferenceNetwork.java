package dev.synapt.reference;

import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Parameters;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;

/**
 * A network that interprets its specification in double precision, written for clarity: what
 * generated code is checked against. Immutable.
 *
 * <pre>{@code
 * ReferenceNetwork reference = ReferenceNetwork.of(model.spec(), model.parameters());
 * double[] exact = reference.predict(x);
 * }</pre>
 */
public final class ReferenceNetwork {
  private final ModelSpec spec;
  private final double[] flat;
  private final Map<String, DMatrixRMaj> tensors = new HashMap<>();

  private ReferenceNetwork(ModelSpec spec, double[] flat) {
    this.spec = spec;
    this.flat = flat;
    for (ParameterSlot slot : ParameterLayout.of(spec).slots()) {
      double[] values = Arrays.copyOfRange(flat, slot.offset(), slot.end());
      int columns = slot.layer().units();
      tensors.put(slot.name(), DMatrixRMaj.wrap(values.length / columns, columns, values));
    }
  }

  /**
   * A network with float32 parameters.
   *
   * @param spec the model
   * @param parameters its weights and biases
   * @return the network
   * @throws IllegalArgumentException if the parameters do not fit the model
   */
  public static ReferenceNetwork of(ModelSpec spec, Parameters parameters) {
    return of(spec, widened(parameters.flat(spec)));
  }

  /**
   * A network with parameters in double precision.
   *
   * @param spec the model
   * @param parameters its parameters, as {@link ParameterLayout} says; copied
   * @return the network
   * @throws IllegalArgumentException if there are more or fewer than the model has
   */
  public static ReferenceNetwork of(ModelSpec spec, double[] parameters) {
    int size = ParameterLayout.of(spec).size();
    if (parameters.length != size) {
      throw new IllegalArgumentException(
          spec.name() + " has " + size + " parameters. Received: " + parameters.length);
    }
    return new ReferenceNetwork(spec, parameters.clone());
  }

  /**
   * What was declared.
   *
   * @return layers, activations and loss
   */
  public ModelSpec spec() {
    return spec;
  }

  /**
   * The weights and biases.
   *
   * @return a copy, as {@link ParameterLayout} says
   */
  public double[] parameters() {
    return flat.clone();
  }

  /**
   * The outputs for one example.
   *
   * @param x [inputs]
   * @return [outputs]
   * @throws IllegalArgumentException if x has another length
   */
  public double[] predict(float[] x) {
    return predict(DMatrixRMaj.wrap(1, x.length, widened(x))).data;
  }

  /**
   * The outputs for several examples; dropout does nothing.
   *
   * @param x [examples, inputs]
   * @return [examples, outputs]
   * @throws IllegalArgumentException if x has another width
   */
  public DMatrixRMaj predict(DMatrixRMaj x) {
    List<LayerPass> layers = forward(x, DropoutMask.none());
    return layers.get(layers.size() - 1).outputs();
  }

  /**
   * The mean loss of some examples, penalties included.
   *
   * @param examples inputs and labels
   * @param dropout which values dropout layers let through
   * @return the loss
   * @throws IllegalArgumentException if the examples, or loss and output, do not fit
   */
  public double loss(Examples examples, DropoutMask dropout) {
    requireWidth("outputs", spec.outputs(), examples.y());
    return loss(OutputLoss.of(spec), forward(examples.x(), dropout), examples.y());
  }

  /**
   * The mean loss of a batch, penalties included, and its gradients.
   *
   * @param batch classes for SPARSE_CATEGORICAL_CROSSENTROPY, else targets
   * @param dropout which values dropout layers let through
   * @return loss, outputs and gradients
   * @throws IllegalArgumentException if the batch, or loss and output, do not fit
   */
  public ReferencePass lossAndGradients(Batch batch, DropoutMask dropout) {
    return lossAndGradients(Examples.of(spec, batch), dropout);
  }

  /**
   * The mean loss of some examples, penalties included, and its gradients.
   *
   * @param examples inputs and labels
   * @param dropout which values dropout layers let through
   * @return loss, outputs and gradients
   * @throws IllegalArgumentException if the examples, or loss and output, do not fit
   */
  public ReferencePass lossAndGradients(Examples examples, DropoutMask dropout) {
    requireWidth("outputs", spec.outputs(), examples.y());
    List<LayerPass> layers = forward(examples.x(), dropout);
    OutputLoss loss = OutputLoss.of(spec);
    DensePass output = output(layers);
    DMatrixRMaj dz = loss.meanGradient(output.sums(), examples.y());

    Map<String, ReferenceGradient> gradients = new HashMap<>();
    DMatrixRMaj dx = output.backwardFromSums(dz, gradients);
    for (int i = layers.size() - 2; i >= 0; i--) {
      dx = layers.get(i).backward(dx, gradients);
    }
    List<ReferenceGradient> inOrder = new ArrayList<>();
    for (ParameterSlot slot : ParameterLayout.of(spec).slots()) {
      inOrder.add(gradients.get(slot.name()));
    }
    return new ReferencePass(loss(loss, layers, examples.y()), output.outputs(), inOrder);
  }

  private List<LayerPass> forward(DMatrixRMaj x, DropoutMask dropout) {
    requireWidth("inputs", spec.inputs(), x);
    List<LayerPass> passes = new ArrayList<>();
    DMatrixRMaj values = x;
    for (int i = 0; i < spec.layers().size(); i++) {
      LayerPass pass = forward(spec.layers().get(i), i, values, dropout);
      passes.add(pass);
      values = pass.outputs();
    }
    return passes;
  }

  private LayerPass forward(LayerSpec layer, int index, DMatrixRMaj x, DropoutMask dropout) {
    if (layer instanceof DenseSpec dense) {
      DMatrixRMaj weights = tensors.get(dense.name() + ".weight");
      return DensePass.forward(dense, weights, tensors.get(dense.name() + ".bias"), x);
    }
    return DropoutPass.forward((DropoutSpec) layer, index, dropout, x);
  }

  private static double loss(OutputLoss loss, List<LayerPass> layers, DMatrixRMaj y) {
    double sum = loss.mean(output(layers).sums(), y);
    for (LayerPass layer : layers) {
      sum += layer.penalty();
    }
    return sum;
  }

  private static DensePass output(List<LayerPass> layers) {
    return (DensePass) layers.get(layers.size() - 1);
  }

  private void requireWidth(String what, int expected, DMatrixRMaj rows) {
    if (rows.numCols != expected) {
      throw new IllegalArgumentException(
          spec.name() + " has " + expected + " " + what + ". Received: rows of " + rows.numCols);
    }
  }

  private static double[] widened(float[] values) {
    double[] widened = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      widened[i] = values[i];
    }
    return widened;
  }
}
