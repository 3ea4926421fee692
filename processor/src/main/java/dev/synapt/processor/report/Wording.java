package dev.synapt.processor.report;

/** A part of a message that is worded as the model is written. */
@FunctionalInterface
public interface Wording {
  /**
   * The words.
   *
   * @param style how the model is written
   * @return the part of the message
   */
  String in(Style style);

  /**
   * An option of a layer with its value.
   *
   * @param name such as {@code activation}
   * @param value such as {@code RELU}
   * @return {@code activation = RELU} or {@code activation(RELU)}
   */
  static Wording option(String name, Object value) {
    return style -> style.option(name, value);
  }

  /**
   * What is said of the model itself.
   *
   * @param name such as {@code loss}
   * @param value such as {@code HUBER}
   * @return {@code loss = HUBER} or {@code net.loss(HUBER)}
   */
  static Wording statement(String name, Object value) {
    return style -> style.statement(name, value);
  }

  /**
   * Words that have nothing in common.
   *
   * @param annotations the words for annotations
   * @param definition the words for a definition
   * @return one of them
   */
  static Wording of(String annotations, String definition) {
    return style -> style == Style.ANNOTATIONS ? annotations : definition;
  }
}
