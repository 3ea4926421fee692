package dev.synapt.model;

/**
 * The type of a field that declares a layer in a {@link Model} class. The field names the layer,
 * its annotation says what it does; it never holds a value.
 *
 * <pre>{@code
 * @Dense(units = 128, activation = RELU) Layer hidden;
 * }</pre>
 */
public final class Layer {
  private Layer() {}
}
