package dev.synapt.processor.report;

/** How a model is written, and so how a remedy is. */
public enum Style {
  /** {@code activation = RELU} */
  ANNOTATIONS {
    @Override
    public String option(String name, Object value) {
      return name + " = " + value;
    }

    @Override
    public String statement(String name, Object value) {
      return option(name, value);
    }
  },
  /** {@code activation(RELU)}, and {@code net.loss(HUBER)} */
  DEFINITION {
    @Override
    public String option(String name, Object value) {
      return name + "(" + value + ")";
    }

    @Override
    public String statement(String name, Object value) {
      return "net." + option(name, value);
    }
  };

  /**
   * An option of a layer with its value.
   *
   * @param name such as {@code activation}
   * @param value such as {@code RELU}
   * @return what a user writes
   */
  public abstract String option(String name, Object value);

  /**
   * What is said of the model itself.
   *
   * @param name such as {@code loss}
   * @param value such as {@code HUBER}
   * @return what a user writes
   */
  public abstract String statement(String name, Object value);
}
