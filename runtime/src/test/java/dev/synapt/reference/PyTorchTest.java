package dev.synapt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.DropoutMask;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference gives PyTorch's float64 numbers: outputs, loss and gradients.
 *
 * <p>One number of PyTorch's is not float64: on the way back through hardsigmoid it multiplies by
 * the float32 constant {@code 1.0f / 6.0f} (hardsigmoid_backward_kernel in
 * aten/src/ATen/native/cpu/Activation.cpp), which is 3e-8 off. The test puts 1 / 6 in its place.
 */
class PyTorchTest {
  private static final double RELATIVE = 1e-10;

  record Fixture(
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

    ModelSpec spec() {
      ModelSpec spec = ModelSpec.named("Fixture").input(sizes[0]).loss(loss);
      for (int i = 0; i < activations.length; i++) {
        spec = spec.layer(DenseSpec.of("layer" + i, sizes[i + 1]).activation(activations[i]));
      }
      return spec;
    }

    double[] parameters() {
      List<Double> flat = new ArrayList<>();
      for (int i = 0; i < kernels.length; i++) {
        Arrays.stream(flat(kernels[i])).forEach(flat::add);
        Arrays.stream(biases[i]).forEach(flat::add);
      }
      return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    DMatrixRMaj labels() {
      if (loss != Loss.SPARSE_CATEGORICAL_CROSSENTROPY) {
        return new DMatrixRMaj(new Gson().fromJson(y, double[][].class));
      }
      int[] classes = new Gson().fromJson(y, int[].class);
      DMatrixRMaj labels = new DMatrixRMaj(classes.length, sizes[sizes.length - 1]);
      for (int i = 0; i < classes.length; i++) {
        labels.set(i, classes[i], 1);
      }
      return labels;
    }

    double[] kernelGradient(int layer) {
      return exact(layer, flat(kernelGradients[layer]));
    }

    double[] biasGradient(int layer) {
      return exact(layer, biasGradients[layer]);
    }

    private double[] exact(int layer, double[] gradient) {
      long hardSigmoids =
          Arrays.stream(activations, layer, activations.length)
              .filter(activation -> activation == Activation.HARD_SIGMOID)
              .count();
      double correction = Math.pow((1 / 6.0) / (1 / 6f), hardSigmoids);
      return Arrays.stream(gradient).map(value -> value * correction).toArray();
    }

    @Override
    public String toString() {
      return Arrays.toString(sizes) + " " + Arrays.toString(activations) + " " + loss;
    }
  }

  static List<Fixture> fixtures() throws IOException {
    try (Reader json =
        new InputStreamReader(
            PyTorchTest.class.getResourceAsStream("/fixtures/gradients.json"),
            StandardCharsets.UTF_8)) {
      return List.of(new Gson().fromJson(json, Fixture[].class));
    }
  }

  @Test
  void thereAreSixteenNetworks() throws IOException {
    assertThat(fixtures()).hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void agrees(Fixture fixture) {
    ReferenceNetwork network = ReferenceNetwork.of(fixture.spec(), fixture.parameters());
    DMatrixRMaj x = new DMatrixRMaj(fixture.x());
    ReferencePass pass =
        network.lossAndGradients(new Examples(x, fixture.labels()), DropoutMask.none());

    assertThat(pass.loss()).isCloseTo(fixture.lossValue(), Percentage.withPercentage(1e-8));
    assertClose("outputs", pass.outputs().data, flat(fixture.output()));
    assertClose("predictions", network.predict(x).data, flat(fixture.output()));
    for (int i = 0; i < fixture.activations().length; i++) {
      String layer = "layer" + i;
      assertClose(layer, pass.gradient(layer + ".weight"), fixture.kernelGradient(i));
      assertClose(layer, pass.gradient(layer + ".bias"), fixture.biasGradient(i));
    }
  }

  private static void assertClose(String what, double[] received, double[] expected) {
    assertThat(received).as(what).hasSameSizeAs(expected);
    assertThat(Differences.relative(received, expected)).as(what).isLessThan(RELATIVE);
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }
}
