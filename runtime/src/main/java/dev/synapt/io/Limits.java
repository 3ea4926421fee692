package dev.synapt.io;

/**
 * How much a file may hold. The length of the header is the format's own limit; the others stand
 * far above what models need, and keep the memory that a header of many tiny parts costs bounded.
 */
final class Limits {
  static final int HEADER_BYTES = 100_000_000;
  static final int TENSORS = 65_536;
  static final int METADATA = 65_536;
  static final int DIMENSIONS = 64;

  /** The longest array that every JVM can make. */
  static final int VALUES = Integer.MAX_VALUE - 8;

  private Limits() {}
}
