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

  private ByHand(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header = new String(bytes, Long.BYTES, (int) file.getLong(0), StandardCharsets.UTF_8);
  }

  /**
   * Prints the first output for an example of halves.
   *
   * @param args a safetensors file, the activation of hidden layers, and the widths
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    ByHand network = new ByHand(Files.readAllBytes(Path.of(args[0])));
    float[] x = new float[Integer.parseInt(args[2])];
    Arrays.fill(x, 0.5f);
    for (int layer = 1; layer < args.length - 2; layer++) {
      boolean isLast = layer == args.length - 3;
      x = network.dense(x, Integer.parseInt(args[layer + 2]), layer);
      if (!isLast) {
        activate(x, args[1].equals("relu"));
      } else if (x.length == 1) {
        activate(x, false);
      } else {
        softmax(x);
      }
    }
    System.out.println("@first " + x[0]);
  }

  private float[] dense(float[] x, int units, int layer) {
    float[] weights = tensor("dense" + layer + ".weight");
    float[] sums = tensor("dense" + layer + ".bias");
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < units; j++) {
        sums[j] += x[i] * weights[i * units + j];
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
