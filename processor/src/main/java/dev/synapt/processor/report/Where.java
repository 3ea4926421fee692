package dev.synapt.processor.report;

/**
 * A part of a model, free of compiler types: the model itself, one of its layers, or a field that
 * is no layer yet; and there, if wanted, an attribute.
 *
 * @param layer the index of a layer in the specification, or {@link #NONE}
 * @param name the name of the layer or field; empty for the model
 * @param attribute the name of the attribute; empty for the whole part
 */
public record Where(int layer, String name, String attribute) {
  /** No layer. */
  public static final int NONE = -1;

  /**
   * The model itself.
   *
   * @return the place of its declaration
   */
  public static Where model() {
    return new Where(NONE, "", "");
  }

  /**
   * An attribute of the model.
   *
   * @param attribute its name, such as {@code input}
   * @return the place
   */
  public static Where model(String attribute) {
    return model().attribute(attribute);
  }

  /**
   * A layer of the specification.
   *
   * @param index its index there
   * @param name its name
   * @return the place of its declaration
   */
  public static Where layer(int index, String name) {
    return new Where(index, name, "");
  }

  /**
   * A field that is not a layer of the specification.
   *
   * @param name its name
   * @return the place of its declaration
   */
  public static Where field(String name) {
    return new Where(NONE, name, "");
  }

  /**
   * A piece of source that is no part of the model, such as a loop in a definition.
   *
   * @param number tells it from others
   * @return the place of this piece
   */
  public static Where piece(int number) {
    return new Where(NONE, "", "piece " + number);
  }

  /**
   * An attribute of this part.
   *
   * @param attribute its name, such as {@code units}
   * @return the place of its value
   */
  public Where attribute(String attribute) {
    return new Where(layer, name, attribute);
  }

  /**
   * The part without its attribute.
   *
   * @return the place of its declaration
   */
  public Where part() {
    return new Where(layer, name, "");
  }
}
