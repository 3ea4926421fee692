package dev.synapt.processor.expr;

/** How {@code a b + c} is computed. */
public enum Arithmetic {
  /** With one rounding, by {@code Math.fma}. */
  FUSED,
  /** With a rounding after the product and one after the sum, for CPUs without the instruction. */
  UNFUSED
}
