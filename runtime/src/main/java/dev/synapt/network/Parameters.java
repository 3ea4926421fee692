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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  private static final String TRANSPOSE =
      ". If it comes from PyTorch, which keeps weights as [units, inputs], transpose it.";

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
    requireFit(spec, layout.slots());
    float[] flat = new float[layout.size()];
    for (ParameterSlot slot : layout.slots()) {
      get(slot.name()).copyTo(flat, slot.offset());
    }
    return flat;
  }

  /** The same tensors in the order of a model's layers; refused as by {@link #flat}. */
  Parameters inOrderOf(ModelSpec spec) {
    List<ParameterSlot> slots = ParameterLayout.of(spec).slots();
    requireFit(spec, slots);
    return of(slots.stream().map(slot -> get(slot.name())).toList());
  }

  /** Refuses numbers with which a network gives NaN, or answers that mean nothing. */
  void requireFinite() {
    for (Tensor tensor : this) {
      for (int i = 0; i < tensor.size(); i++) {
        if (!Float.isFinite(tensor.get(i))) {
          throw new IllegalArgumentException(
              "every parameter must be finite. Received: "
                  + tensor.get(i)
                  + " at index "
                  + i
                  + " of "
                  + Excerpt.of(tensor.name())
                  + ", as after a training that diverged");
        }
      }
    }
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

  private void requireFit(ModelSpec spec, List<ParameterSlot> slots) {
    requireSameNames(spec, slots, tensors.keySet());
    for (ParameterSlot slot : slots) {
      List<Integer> received = get(slot.name()).shape();
      if (!received.equals(slot.shape())) {
        throw new IllegalArgumentException(
            spec.name()
                + " needs '"
                + slot.name()
                + "' of shape "
                + slot.shape()
                + ". Received: "
                + received
                + (isTransposed(slot.shape(), received) ? TRANSPOSE : ""));
      }
    }
  }

  private static boolean isTransposed(List<Integer> expected, List<Integer> received) {
    return expected.size() == 2
        && received.size() == 2
        && expected.get(0).equals(received.get(1))
        && expected.get(1).equals(received.get(0));
  }

  private static void requireSameNames(
      ModelSpec spec, List<ParameterSlot> slots, Set<String> received) {
    Set<String> expected = new LinkedHashSet<>();
    slots.forEach(slot -> expected.add(slot.name()));
    for (String name : expected) {
      if (!received.contains(name)) {
        throw new IllegalArgumentException(
            spec.name()
                + " needs a tensor '"
                + name
                + "'. Received: "
                + Excerpt.of(received)
                + ". Rename what comes from elsewhere.");
      }
    }
    for (String name : received) {
      if (!expected.contains(name)) {
        throw new IllegalArgumentException(
            spec.name()
                + " has no tensor "
                + Excerpt.of(name)
                + ". It has: "
                + Excerpt.of(expected));
      }
    }
  }
}
