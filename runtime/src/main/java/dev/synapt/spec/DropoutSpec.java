package dev.synapt.spec;

/**
 * Inverted dropout: {@code x m / (1 - rate)} in training, m being 0 with probability {@code rate}
 * and 1 otherwise; x in prediction.
 *
 * @param name what the layer is called
 * @param rate the share of values that become 0 in training, in [0, 1)
 */
public record DropoutSpec(String name, double rate) implements LayerSpec {
  @Override
  public int outputs(int inputs) {
    return inputs;
  }
}
