package dev.synapt.model;

/**
 * Declares a neural network in statements, one for each layer, in order. One method, so a lambda is
 * a definition too.
 *
 * <pre>{@code
 * @Model
 * final class Digits implements Definition {
 *   @Override public void define(Sequential net) {
 *     net.input(784);
 *     net.dense("hidden", 128, d -> d.activation(RELU));
 *     net.dense("digit", 10, d -> d.activation(SOFTMAX).l2(1e-4));
 *     net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
 *   }
 * }
 * }</pre>
 *
 * <p>A definition is used in two ways, which give the same specification:
 *
 * <ul>
 *   <li>With {@link Model}, the compiler <em>reads</em> it and writes {@code DigitsModel} and
 *       {@code DigitsTrainer}. It reads calls on {@code net}, constants ({@code static final}, with
 *       a value that the compiler knows) and arithmetic with them, and local variables that are
 *       assigned once; anything else is a compile error. Besides a class that implements this
 *       interface, at the top or nested, the definition can be a field of an abstract class: {@code
 *       static final Definition NET = net -> { ... };}.
 *   <li>{@code ModelSpec.of("Digits", net -> { ... })} <em>runs</em> it, as ordinary Java with
 *       loops and conditions; {@code dev.synapt.processor.ModelCompiler}, in the artifact {@code
 *       dev.synapt:synapt-processor}, compiles the result.
 * </ul>
 *
 * <p>It is read with javac, whose trees it needs; for other compilers, such as that of Eclipse,
 * there are the annotations.
 */
@FunctionalInterface
public interface Definition {
  /**
   * Says what the network is.
   *
   * @param net receives input, layers and loss
   */
  void define(Sequential net);
}
