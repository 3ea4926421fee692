package dev.synapt.processor.read;

/** The value of an option, as it is written in an annotation or a definition. */
interface OptionValue {
  double real(double substitute);

  boolean flag(boolean substitute);

  <E extends Enum<E>> E constant(E substitute);
}
