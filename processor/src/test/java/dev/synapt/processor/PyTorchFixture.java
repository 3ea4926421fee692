package dev.synapt.processor;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.Parameters;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A network with PyTorch's float64 outputs, loss and gradients. */
record PyTorchFixture(
    int[] sizes,
    Activation[] activations,
    Loss loss,
    double[][] x,
    JsonElement y,
    double[][][] kernels,
    double[][] biases,
    double[][] output,
    double lossValue,
    double[][][] kernelGradients,
    double[][] biasGradients) {
  private static final Path FILE = Path.of("../runtime/src/test/resources/fixtures/gradients.json");

  static List<PyTorchFixture> all() {
    try (Reader json = Files.newBufferedReader(FILE)) {
      return List.of(new Gson().fromJson(json, PyTorchFixture[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ModelSpec spec() {
    String name =
        loss
            + Arrays.stream(sizes).mapToObj(size -> "_" + size).reduce("", String::concat)
            + "_"
            + activations[0];
    ModelSpec spec = ModelSpec.named(name).input(sizes[0]).loss(loss);
    for (int i = 0; i < activations.length; i++) {
      spec = spec.layer(DenseSpec.of(layer(i), sizes[i + 1]).activation(activations[i]));
    }
    return spec;
  }

  Parameters parameters() {
    Map<String, float[]> arrays = new HashMap<>();
    for (int i = 0; i < kernels.length; i++) {
      arrays.put(layer(i) + ".weight", floats(flat(kernels[i])));
      arrays.put(layer(i) + ".bias", floats(biases[i]));
    }
    return Parameters.of(spec(), arrays);
  }

  Batch batch() {
    int[] order = IntStream.range(0, x.length).toArray();
    return loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY
        ? Batch.ofClasses(floats(flat(x)), new Gson().fromJson(y, int[].class), order)
        : Batch.ofTargets(
            floats(flat(x)), floats(flat(new Gson().fromJson(y, double[][].class))), order);
  }

  /** The gradient of every tensor, by its name. */
  Map<String, double[]> gradients() {
    Map<String, double[]> gradients = new HashMap<>();
    for (int i = 0; i < kernels.length; i++) {
      gradients.put(layer(i) + ".weight", flat(kernelGradients[i]));
      gradients.put(layer(i) + ".bias", biasGradients[i]);
    }
    return gradients;
  }

  double[] outputs() {
    return flat(output);
  }

  private static String layer(int index) {
    return "layer" + index;
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  @Override
  public String toString() {
    return Arrays.toString(sizes) + " " + Arrays.toString(activations) + " " + loss;
  }
}
