package dev.synapt.processor.check;

import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.math.BigInteger;

/** Sizes that do not overflow, whatever a specification says. */
final class Sizes {
  /** The longest array that every Java virtual machine makes. */
  static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private Sizes() {}

  static BigInteger inputs(ModelSpec spec) {
    return spec.input().stream()
        .map(extent -> BigInteger.valueOf(extent))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  static boolean fitAnArray(BigInteger size) {
    return size.compareTo(BigInteger.valueOf(LONGEST_ARRAY)) <= 0;
  }

  /** Whether every size is at least 1, so that sums and products of them mean something. */
  static boolean arePositive(ModelSpec spec) {
    return !spec.input().isEmpty()
        && spec.input().stream().allMatch(extent -> extent > 0)
        && spec.layers().stream().allMatch(Sizes::isPositive);
  }

  private static boolean isPositive(LayerSpec layer) {
    return !(layer instanceof DenseSpec dense) || dense.units() > 0;
  }
}
