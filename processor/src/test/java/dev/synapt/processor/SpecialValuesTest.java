package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.TrainerOutputs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Negative zero and what is no number come out the same, whoever computes them. */
class SpecialValuesTest {
  /** The formula of one example is that of a batch, down to the sign of a zero. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40})
  void aNegativeZeroIsTheSameInABatch(int units) {
    ModelSpec spec =
        ModelSpec.named("Net")
            .input(1)
            .layer(DenseSpec.of("y", units).activation(Activation.ELU))
            .loss(Loss.MEAN_SQUARED_ERROR);
    float[] zeros = new float[units];
    Arrays.fill(zeros, -0f);
    Network network =
        ModelCompiler.create()
            .compile(spec)
            .model()
            .network(Parameters.of(spec, Map.of("y.weight", zeros, "y.bias", zeros)));
    float[] ofBatch = new float[5 * units];
    network.predictBatch(new float[] {1, 1, 1, 1, 1}, 5, ofBatch);
    assertThat(Bits.of(network.predict(new float[] {1})))
        .isEqualTo(Bits.of(Arrays.copyOfRange(ofBatch, 2 * units, 3 * units)));
  }

  /** ReLU drops the sign of a zero and keeps what is no number, in batches and in training. */
  @ParameterizedTest
  @ValueSource(strings = {"portable", "vectors"})
  void rectifiersAgreeOnNegativeZeroAndNan(String way) {
    ModelSpec spec =
        ModelSpec.named("Rectified")
            .input(8)
            .layer(DenseSpec.of("hidden", 24).activation(Activation.RELU))
            .layer(DenseSpec.of("y", 4))
            .loss(Loss.MEAN_SQUARED_ERROR);
    Map<String, float[]> tensors =
        Map.of(
            "hidden.weight", filled(8 * 24, -0f),
            "hidden.bias", filled(24, -0f),
            "y.weight", filled(24 * 4, 1f),
            "y.bias", filled(4, -0f));
    Parameters parameters = Parameters.of(spec, tensors);
    GeneratedNetworks rectified =
        GeneratedNetworks.withVectors(List.of(spec), LoopShapes.flavours());
    float[] features = filled(6 * 8, 1f);
    features[3 * 8] = Float.NaN;
    float[] outputs = new float[6 * 4];

    rectified.get(way, spec).model(parameters).predictBatch(features, 6, outputs);
    float[][] trained =
        TrainerOutputs.of(
            rectified.get(way, spec).trainer(parameters, Adam.of(0.01), 1),
            Batch.ofTargets(features, filled(6 * 4, 0f), new int[] {0, 1, 2, 3, 4, 5}));

    for (int i = 0; i < 6; i++) {
      float expected = i == 3 ? Float.NaN : 0f;
      assertThat(Arrays.copyOfRange(outputs, 4 * i, 4 * i + 4)).containsOnly(expected);
      assertThat(Arrays.copyOf(trained[i], 4)).containsOnly(expected); // rows may be padded
    }
    if (VectorFlavour.isOn("Rectified")) {
      assertThat(rectified.hasPredictedInVectors(way, spec)).isEqualTo(way.equals("vectors"));
      assertThat(rectified.hasTrainedInVectors(way, spec)).isEqualTo(way.equals("vectors"));
    }
  }

  private static float[] filled(int length, float number) {
    float[] numbers = new float[length];
    Arrays.fill(numbers, number);
    return numbers;
  }
}
