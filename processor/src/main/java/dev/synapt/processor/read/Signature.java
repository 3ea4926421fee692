package dev.synapt.processor.read;

/**
 * A word of the language of definitions, and what it takes.
 *
 * @param word how it is called, such as {@code net.dropout}
 * @param takes its arguments, such as {@code (double rate)}
 * @param example arguments that fit, such as {@code (0.2)}
 */
record Signature(String word, String takes, String example) {
  /** The same word of a variable. */
  Signature of(String variable) {
    return new Signature(variable + "." + word, takes, example);
  }
}
