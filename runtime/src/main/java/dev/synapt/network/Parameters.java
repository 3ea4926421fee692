package dev.synapt.network;

import dev.synapt.io.Tensor;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Weights and biases by name, in the order of the layers: {@code hidden.weight} of shape [inputs,
 * units], {@code hidden.bias} of shape [units]. Immutable.
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
            "Every tensor needs a name of its own. Received twice: '" + tensor.name() + "'");
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
   * @throws IllegalArgumentException if a name is missing or unknown, or an array has another
   *     length
   */
  public static Parameters of(ModelSpec spec, Map<String, float[]> arrays) {
    List<ParameterSlot> slots = ParameterLayout.of(spec).slots();
    requireSameNames(spec, slots, arrays.keySet());
    List<Tensor> tensors = new ArrayList<>();
    for (ParameterSlot slot : slots) {
      tensors.add(Tensor.of(slot.name(), slot.shape(), arrays.get(slot.name())));
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
          "No parameter is called '" + name + "'. There are: " + tensors.keySet());
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
    requireSameNames(spec, layout.slots(), tensors.keySet());
    float[] flat = new float[layout.size()];
    for (ParameterSlot slot : layout.slots()) {
      Tensor tensor = get(slot.name());
      if (!tensor.shape().equals(slot.shape())) {
        throw new IllegalArgumentException(
            spec.name()
                + " needs '"
                + slot.name()
                + "' of shape "
                + slot.shape()
                + ". Received: "
                + tensor.shape());
      }
      tensor.copyTo(flat, slot.offset());
    }
    return flat;
  }

  @Override
  public Iterator<Tensor> iterator() {
    return List.copyOf(tensors.values()).iterator();
  }

  /** Names and shapes. */
  @Override
  public String toString() {
    return tensors.values().toString();
  }

  private static void requireSameNames(
      ModelSpec spec, List<ParameterSlot> slots, Iterable<String> received) {
    List<String> expected = slots.stream().map(ParameterSlot::name).collect(Collectors.toList());
    List<String> names = new ArrayList<>();
    received.forEach(names::add);
    for (String name : expected) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            spec.name()
                + " needs a tensor '"
                + name
                + "'. Received: "
                + names
                + ". Rename what comes from elsewhere.");
      }
    }
    for (String name : names) {
      if (!expected.contains(name)) {
        throw new IllegalArgumentException(
            spec.name() + " has no tensor '" + name + "'. It has: " + expected);
      }
    }
  }
}
