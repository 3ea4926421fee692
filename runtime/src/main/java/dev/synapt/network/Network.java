package dev.synapt.network;

import dev.synapt.spec.ModelSpec;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A trained model: x of shape [inputs] in, [outputs] out. Every generated model implements it. A
 * network never changes and may be used by any number of threads.
 *
 * <pre>{@code
 * float[] probabilities = model.predict(pixels);
 * }</pre>
 */
public interface Network {
  /**
   * What was declared.
   *
   * @return layers, activations and loss
   */
  ModelSpec spec();

  /**
   * How many numbers one example has.
   *
   * @return the length of the argument of {@link #predict}
   */
  int inputs();

  /**
   * How many numbers the network gives for one example.
   *
   * @return the length of the result of {@link #predict}
   */
  int outputs();

  /**
   * The outputs for one example. Allocates its result and scratch; see {@link #predictor} for none
   * of it.
   *
   * @param x [inputs]
   * @return [outputs], a new array
   * @throws IllegalArgumentException if x has another length
   */
  float[] predict(float[] x);

  /**
   * The outputs for several examples. The two arrays must be different ones: outputs are written
   * while later rows are still to be read. A network keeps the scratch of one batch for the next,
   * and with the Vector API a copy of its weights; calls at the same time make their own.
   *
   * @param rows [count, inputs], row by row; may be longer
   * @param count how many examples
   * @param out receives [count, outputs], row by row; may be longer; not {@code rows}
   * @throws IllegalArgumentException if an array is too short or the count negative
   */
  void predictBatch(float[] rows, int count, float[] out);

  /**
   * A predictor with scratch of its own, for one thread at a time.
   *
   * @return a new predictor
   */
  Predictor predictor();

  /**
   * The weights and biases by name.
   *
   * @return copies, in the order of the layers
   */
  Parameters parameters();

  /**
   * Writes the parameters as safetensors, with the model's fingerprint in the metadata. The file
   * appears whole or not at all.
   *
   * @param file where; replaced if it exists
   * @throws IOException if it cannot be written; a file that was there stays as it was
   * @throws IllegalArgumentException if a parameter is NaN or infinite; nothing is written then
   */
  default void save(Path file) throws IOException {
    ModelFile.write(file, spec(), parameters());
  }

  /**
   * Predicts without allocating, but for the copy of its weights that a network makes when the
   * Vector API takes over, after many predictions. One thread at a time.
   */
  interface Predictor {
    /**
     * The outputs for one example.
     *
     * @param in [inputs]
     * @param out receives [outputs]
     * @throws IllegalArgumentException if an array has another length
     */
    void predict(float[] in, float[] out);
  }
}
