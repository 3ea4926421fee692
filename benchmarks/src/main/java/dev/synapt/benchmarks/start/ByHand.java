package dev.synapt.benchmarks.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A network as one writes it by hand for the quickest start: it trusts its file, and loads no class
 * that it can do without. Hidden layers are ReLU or sigmoid, the output is a softmax or a sigmoid.
 */
public final class ByHand {
  private final ByteBuffer file;
  private final String header;
  private final float[][] weights;
  private final float[][] biases;

  private ByHand(byte[] bytes, int layers) {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header = new String(bytes, Long.BYTES, (int) file.getLong(0), StandardCharsets.UTF_8);
    weights = new float[layers][];
    biases = new float[layers][];
    for (int layer = 0; layer < layers; layer++) {
      weights[layer] = tensor("dense" + (layer + 1) + ".weight");
      biases[layer] = tensor("dense" + (layer + 1) + ".bias");
    }
  }

  /**
   * Prints the first output for an example of halves, and the clock where its phases begin and end:
   * its class is there before {@code main}.
   *
   * @param args a safetensors file, the activation of hidden layers, and the widths
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    ByHand network = new ByHand(Files.readAllBytes(Path.of(args[0])), args.length - 3);
    long read = System.nanoTime();
    float[] x = new float[Integer.parseInt(args[2])];
    Arrays.fill(x, 0.5f);
    float first = network.predict(x, args[1].equals("relu"))[0];
    long predicted = System.nanoTime();
    System.out.println(
        "@first " + first + " " + start + " " + start + " " + read + " " + predicted);
  }

  private float[] predict(float[] x, boolean isRelu) {
    float[] values = x;
    for (int layer = 0; layer < weights.length; layer++) {
      values = dense(values, layer);
      if (layer < weights.length - 1) {
        activate(values, isRelu);
      } else if (values.length == 1) {
        activate(values, false);
      } else {
        softmax(values);
      }
    }
    return values;
  }

  private float[] dense(float[] x, int layer) {
    float[] factors = weights[layer];
    float[] sums = biases[layer].clone();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += x[i] * factors[i * sums.length + j];
      }
    }
    return sums;
  }

  private static void activate(float[] z, boolean isRelu) {
    for (int j = 0; j < z.length; j++) {
      z[j] = isRelu ? Math.max(0, z[j]) : (float) (1 / (1 + Math.exp(-z[j])));
    }
  }

  private static void softmax(float[] z) {
    float largest = z[0];
    for (float value : z) {
      largest = Math.max(largest, value);
    }
    float sum = 0;
    for (int j = 0; j < z.length; j++) {
      z[j] = (float) Math.exp(z[j] - largest);
      sum += z[j];
    }
    for (int j = 0; j < z.length; j++) {
      z[j] /= sum;
    }
  }

  private float[] tensor(String name) {
    String key = "\"data_offsets\":[";
    int entry = header.indexOf('"' + name + '"');
    int begin = header.indexOf(key, entry) + key.length();
    int comma = header.indexOf(',', begin);
    int end = header.indexOf(']', comma);
    int from = Integer.parseInt(header.substring(begin, comma).trim());
    int to = Integer.parseInt(header.substring(comma + 1, end).trim());
    int data = Long.BYTES + (int) file.getLong(0);
    float[] values = new float[(to - from) / Float.BYTES];
    file.position(data + from);
    file.asFloatBuffer().get(values);
    return values;
  }
}
