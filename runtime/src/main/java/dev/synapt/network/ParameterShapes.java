package dev.synapt.network;

import dev.synapt.spec.Excerpt;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import dev.synapt.spec.ParameterSlot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names and shapes of a model's parameters; refuses others.
 *
 * @param model the name of the model
 * @param shapes by name, in the order of the layers
 */
record ParameterShapes(String model, Map<String, List<Integer>> shapes) {
  private static final String TRANSPOSE =
      ". If it comes from PyTorch, which keeps weights as [units, inputs], transpose it.";

  static ParameterShapes of(ModelSpec spec) {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (ParameterSlot slot : ParameterLayout.of(spec).slots()) {
      shapes.put(slot.name(), slot.shape());
    }
    return new ParameterShapes(spec.name(), shapes);
  }

  /** Refuses other names than the model's, and other shapes. */
  void requireShapes(Map<String, List<Integer>> received) {
    requireNames(received.keySet());
    for (Map.Entry<String, List<Integer>> shape : shapes.entrySet()) {
      requireShape(shape.getKey(), shape.getValue(), received.get(shape.getKey()));
    }
  }

  private void requireShape(String name, List<Integer> expected, List<Integer> received) {
    if (!received.equals(expected)) {
      throw new IllegalArgumentException(
          model
              + " needs '"
              + name
              + "' of shape "
              + expected
              + ". Received: "
              + received
              + (isTransposed(expected, received) ? TRANSPOSE : ""));
    }
  }

  private static boolean isTransposed(List<Integer> expected, List<Integer> received) {
    return expected.size() == 2
        && received.size() == 2
        && expected.get(0).equals(received.get(1))
        && expected.get(1).equals(received.get(0));
  }

  /** Refuses other names than the model's. */
  void requireNames(Set<String> received) {
    for (String name : shapes.keySet()) {
      if (!received.contains(name)) {
        throw new IllegalArgumentException(
            model
                + " needs a tensor '"
                + name
                + "'. Received: "
                + Excerpt.of(received)
                + ". Rename what comes from elsewhere.");
      }
    }
    for (String name : received) {
      if (!shapes.containsKey(name)) {
        throw new IllegalArgumentException(
            model
                + " has no tensor "
                + Excerpt.of(name)
                + ". It has: "
                + Excerpt.of(shapes.keySet()));
      }
    }
  }
}
