package dev.synapt.model;

import java.util.function.Consumer;

/**
 * A network that is being defined, layer after layer. Its words are those of the annotations: what
 * {@link Model}, {@link Dense} and {@link Dropout} have as attributes. Values that are always
 * needed are arguments, all others are options in a lambda.
 *
 * <pre>{@code
 * net.input(784);
 * net.dense("hidden", 128, d -> d.activation(RELU));
 * net.dropout(0.2);
 * net.dense("digit", 10, d -> d.activation(SOFTMAX));
 * net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
 * }</pre>
 *
 * <p>A layer without a name is called after its kind and its number among the layers of this kind:
 * the second dense layer {@code dense2}, whatever the first one is called.
 *
 * <p>Numbers out of range are no errors here: a specification is data, and can be wrong until it is
 * checked. Where a definition runs, what no specification can hold throws at the statement: the
 * same thing said twice, an option without effect, a statement of the network inside the options of
 * a layer ({@link IllegalArgumentException}), and any statement after the definition has ended
 * ({@link IllegalStateException}).
 */
public interface Sequential {
  /**
   * The shape of one example, such as {@code 784} or {@code 28, 28, 1}; dense layers see it flat,
   * row by row.
   *
   * @param input the extents, each at least 1
   */
  void input(int... input);

  /**
   * A fully connected layer with default options: {@code a = x W + b}. It is called {@code dense1},
   * {@code dense2}, ...
   *
   * @param units how many outputs the layer has, at least 1
   */
  void dense(int units);

  /**
   * A fully connected layer: {@code a = activation(x W + b)}. It is called {@code dense1}, {@code
   * dense2}, ...
   *
   * @param units how many outputs the layer has, at least 1
   * @param options says what differs from the defaults
   */
  void dense(int units, Consumer<DenseOptions> options);

  /**
   * A fully connected layer with default options: {@code a = x W + b}.
   *
   * @param name what the layer is called: a Java identifier
   * @param units how many outputs the layer has, at least 1
   */
  void dense(String name, int units);

  /**
   * A fully connected layer: {@code a = activation(x W + b)}, x of shape [in], W [in, units], b and
   * a [units].
   *
   * @param name what the layer is called: a Java identifier
   * @param units how many outputs the layer has, at least 1
   * @param options says what differs from the defaults
   */
  void dense(String name, int units, Consumer<DenseOptions> options);

  /**
   * Inverted dropout, see {@link Dropout}. It is called {@code dropout1}, {@code dropout2}, ...
   *
   * @param rate the share of values that become 0 in training, in [0, 1)
   */
  void dropout(double rate);

  /**
   * Inverted dropout: in training each value becomes 0 with probability {@code rate} and is divided
   * by {@code 1 - rate} otherwise; in prediction the layer does nothing.
   *
   * @param name what the layer is called: a Java identifier
   * @param rate the share of values that become 0 in training, in [0, 1)
   */
  void dropout(String name, double rate);

  /**
   * The loss that training makes small: exactly one.
   *
   * @param loss the loss
   */
  void loss(Loss... loss);

  /**
   * How far labels are drawn towards uncertainty, see {@link Model#labelSmoothing}.
   *
   * @param labelSmoothing in [0, 1), 0 for none
   */
  void labelSmoothing(double labelSmoothing);
}
