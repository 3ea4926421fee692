package dev.synapt.network;

import dev.synapt.io.Tensor;
import dev.synapt.spec.Excerpt;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weights and biases by name, in the order of the layers: {@code hidden.weight} of shape [inputs,
 * units], {@code hidden.bias} of shape [units]. Immutable.
 *
 * <p>The numbers may be any, NaN and the infinities too: a model made of them predicts what they
 * give, so that one can look into a training that diverged. {@link ModelFile} neither writes nor
 * reads such numbers, and trainers do not start from them.
 *
 * <pre>{@code
 * for (Tensor tensor : model.parameters()) {
 *   System.out.println(tensor.name() + " " + tensor.shape());
 * }
 * float[] weights = model.parameters().get("hidden.weight").values();
 * }</pre>
 */
public final class Parameters implements Iterable<Tensor> {
  private final Map<String, Tensor> tensors;

  private Parameters(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  /**
   * Tensors from anywhere.
   *
   * @param tensors each with a name of its own
   * @return the parameters, in this order
   * @throws IllegalArgumentException if two have the same name
   */
  public static Parameters of(Iterable<Tensor> tensors) {
    Map<String, Tensor> byName = new LinkedHashMap<>();
    for (Tensor tensor : tensors) {
      if (byName.putIfAbsent(tensor.name(), tensor) != null) {
        throw new IllegalArgumentException(
            "Every tensor needs a name of its own. Received twice: " + Excerpt.of(tensor.name()));
      }
    }
    return new Parameters(byName);
  }

  /**
   * The flat parameters of a model.
   *
   * @param spec the model
   * @param flat its parameters, as {@link ParameterLayout} says; copied
   * @return the parameters by name
   * @throws IllegalArgumentException if the model has another number of parameters
   */
  public static Parameters of(ModelSpec spec, float[] flat) {
    ParameterLayout layout = ParameterLayout.of(spec);
    if (flat.length != layout.size()) {
      throw new IllegalArgumentException(
          spec.name()
              + " has "
              + layout.size()
              + " parameters. Received: an array of length "
              + flat.length);
    }
    List<Tensor> tensors = new ArrayList<>();
    for (ParameterSlot slot : layout.slots()) {
      float[] values = Arrays.copyOfRange(flat, slot.offset(), slot.end());
      tensors.add(Tensor.of(slot.name(), slot.shape(), values));
    }
    return of(tensors);
  }

  /**
   * Arrays by name; the shapes are those of a model.
   *
   * @param spec the model
   * @param arrays for each name of the model its numbers in row-major order
   * @return the parameters
   * @throws IllegalArgumentException if a name is missing or unknown, or an array is null or has
   *     another length
   */
  public static Parameters of(ModelSpec spec, Map<String, float[]> arrays) {
    ParameterShapes.of(spec).requireNames(arrays.keySet());
    List<Tensor> tensors = new ArrayList<>();
    for (ParameterSlot slot : ParameterLayout.of(spec).slots()) {
      float[] values = arrays.get(slot.name());
      if (values == null) {
        throw new IllegalArgumentException(
            spec.name() + " needs an array for '" + slot.name() + "'. Received: null");
      }
      tensors.add(Tensor.of(slot.name(), slot.shape(), values));
    }
    return of(tensors);
  }

  /**
   * The names, in order.
   *
   * @return an unmodifiable list
   */
  public List<String> names() {
    return List.copyOf(tensors.keySet());
  }

  /**
   * The tensor of a name.
   *
   * @param name such as {@code hidden.weight}
   * @return the tensor
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException(
          "No parameter is called "
              + Excerpt.of(name)
              + ". There are: "
              + Excerpt.of(tensors.keySet()));
    }
    return tensor;
  }

  /**
   * The parameters of a model as one array.
   *
   * @param spec the model
   * @return a new array, as {@link ParameterLayout} says
   * @throws IllegalArgumentException if a tensor of the model is missing, has another shape, or
   *     there is one more
   */
  public float[] flat(ModelSpec spec) {
    ParameterLayout layout = ParameterLayout.of(spec);
    requireFit(spec);
    float[] flat = new float[layout.size()];
    for (ParameterSlot slot : layout.slots()) {
      get(slot.name()).copyTo(flat, slot.offset());
    }
    return flat;
  }

  /** The same tensors in the order of a model's layers; refused as by {@link #flat}. */
  Parameters inOrderOf(ModelSpec spec) {
    requireFit(spec);
    List<Tensor> ordered = new ArrayList<>();
    for (ParameterSlot slot : ParameterLayout.of(spec).slots()) {
      ordered.add(get(slot.name()));
    }
    return of(ordered);
  }

  /** Refuses numbers with which a network gives NaN, or answers that mean nothing. */
  void requireFinite() {
    for (Tensor tensor : this) {
      if (!tensor.isFinite()) {
        throw refusal(tensor);
      }
    }
  }

  private static IllegalArgumentException refusal(Tensor tensor) {
    int first = 0;
    while (Float.isFinite(tensor.get(first))) {
      first++;
    }
    return new IllegalArgumentException(
        "every parameter must be finite. Received: "
            + tensor.get(first)
            + " at index "
            + first
            + " of "
            + Excerpt.of(tensor.name())
            + ", as after a training that diverged");
  }

  @Override
  public Iterator<Tensor> iterator() {
    return List.copyOf(tensors.values()).iterator();
  }

  /** Equal tensors in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Parameters that
        && List.copyOf(tensors.values()).equals(List.copyOf(that.tensors.values()));
  }

  @Override
  public int hashCode() {
    return List.copyOf(tensors.values()).hashCode();
  }

  /** Names and shapes. */
  @Override
  public String toString() {
    return tensors.values().toString();
  }

  private void requireFit(ModelSpec spec) {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (Tensor tensor : this) {
      shapes.put(tensor.name(), tensor.shape());
    }
    ParameterShapes.of(spec).requireShapes(shapes);
  }
}
