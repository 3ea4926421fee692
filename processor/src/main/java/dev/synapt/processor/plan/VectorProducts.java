package dev.synapt.processor.plan;

import java.util.Optional;

/**
 * The products of a dense layer that are also written in vectors.
 *
 * @param forward {@code x W}
 * @param weightGradient {@code x^T dz}
 * @param inputGradient {@code dz W^T}
 */
public record VectorProducts(
    Optional<VectorTiles> forward,
    Optional<VectorTiles> weightGradient,
    Optional<VectorTiles> inputGradient) {
  /** No product. */
  static final VectorProducts NONE =
      new VectorProducts(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Whether there are any.
   *
   * @return false if all products are portable only
   */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
