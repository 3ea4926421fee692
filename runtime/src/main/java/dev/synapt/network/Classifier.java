package dev.synapt.network;

/**
 * A network that tells classes apart: softmax outputs, or one sigmoid output for two classes.
 *
 * <pre>{@code
 * int digit = model.classify(pixels);
 * }</pre>
 */
public interface Classifier extends Network {
  /**
   * How many classes there are.
   *
   * @return the number of softmax outputs, or 2 for one sigmoid output
   */
  int classes();

  /**
   * The most likely class.
   *
   * @param x [inputs]
   * @return the index of the largest output, the first of equal ones; for one sigmoid output 1 if
   *     it is above 0.5, else 0
   * @throws IllegalArgumentException if x has another length
   */
  int classify(float[] x);
}
