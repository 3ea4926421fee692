package dev.synapt.spec;

import dev.synapt.spec.ParameterSlot.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * How the parameters of a model stand in one flat array: layer after layer, the weights [inputs,
 * units] row by row, then the bias.
 *
 * @param slots the tensors in the order of their offsets
 */
public record ParameterLayout(List<ParameterSlot> slots) {
  /**
   * Copies the list.
   *
   * @param slots the tensors
   */
  public ParameterLayout {
    slots = List.copyOf(slots);
  }

  /**
   * The layout of a checked specification.
   *
   * @param spec the model
   * @return the layout
   * @throws ArithmeticException if the parameters exceed an int
   */
  public static ParameterLayout of(ModelSpec spec) {
    List<ParameterSlot> slots = new ArrayList<>();
    int width = spec.inputs();
    int offset = 0;
    for (LayerSpec layer : spec.layers()) {
      if (layer instanceof DenseSpec dense) {
        int weights = Math.multiplyExact(width, dense.units());
        slots.add(
            new ParameterSlot(
                dense.name() + ".weight",
                dense,
                Role.WEIGHT,
                List.of(width, dense.units()),
                offset));
        offset = Math.addExact(offset, weights);
        if (dense.bias()) {
          slots.add(
              new ParameterSlot(
                  dense.name() + ".bias", dense, Role.BIAS, List.of(dense.units()), offset));
          offset = Math.addExact(offset, dense.units());
        }
      }
      width = layer.outputs(width);
    }
    return new ParameterLayout(slots);
  }

  /**
   * How many parameters there are.
   *
   * @return the sum of the sizes
   */
  public int size() {
    return slots.isEmpty() ? 0 : slots.get(slots.size() - 1).end();
  }

  /**
   * Where the tensors begin, and where the last one ends.
   *
   * @return the offsets of the slots, then {@link #size()}
   */
  public int[] offsets() {
    int[] offsets = new int[slots.size() + 1];
    for (int i = 0; i < slots.size(); i++) {
      offsets[i] = slots.get(i).offset();
    }
    offsets[slots.size()] = size();
    return offsets;
  }
}
