package dev.synapt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Parameters;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class ReferenceNetworkTest {
  private static final ModelSpec LINE =
      ModelSpec.named("Line").input(2).layer(DenseSpec.of("y", 1)).loss(Loss.MEAN_SQUARED_ERROR);
  private static final ModelSpec CLASSES =
      ModelSpec.named("Classes")
          .input(1)
          .layer(DenseSpec.of("kind", 3).activation(Activation.SOFTMAX))
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);

  @Test
  void weightsAreInputsByUnitsAndTheLossIsTheMean() {
    ReferenceNetwork line = ReferenceNetwork.of(LINE, Parameters.of(LINE, new float[] {2, 3, 1}));
    Batch batch = Batch.ofTargets(new float[] {1, 0, 0, 1}, new float[] {3, 6}, new int[] {1, 0});

    ReferencePass pass = line.lossAndGradients(batch, DropoutMask.none());

    assertThat(line.predict(new float[] {10, 100})).containsExactly(321);
    assertThat(pass.outputs().data).containsExactly(4, 3);
    assertThat(pass.loss()).isEqualTo(2);
    assertThat(pass.gradient("y.weight")).containsExactly(0, -2);
    assertThat(pass.gradient("y.bias")).containsExactly(-2);
    assertThatThrownBy(() -> pass.gradient("x")).hasMessageContaining("[y.weight, y.bias]");
  }

  @Test
  void penaltiesAddToLossAndGradientsOfWeightsOnly() {
    ModelSpec spec =
        ModelSpec.named("Penalised")
            .input(3)
            .layer(DenseSpec.of("y", 1).l1(0.5).l2(0.25))
            .loss(Loss.MEAN_SQUARED_ERROR);
    Batch batch = Batch.ofTargets(new float[3], new float[] {1}, new int[] {0});

    ReferencePass pass =
        ReferenceNetwork.of(spec, new double[] {2, -4, 0, 1})
            .lossAndGradients(batch, DropoutMask.none());

    assertThat(pass.loss()).isCloseTo(0.5 * 6 + 0.25 * 20, within(1e-14));
    assertThat(pass.gradient("y.weight")).containsExactly(0.5 + 0.5 * 2, -0.5 - 0.5 * 4, 0);
    assertThat(pass.gradient("y.bias")).containsExactly(0);
  }

  @Test
  void dropoutMultipliesByTheMaskInTrainingAndDoesNothingInPrediction() {
    int units = 20;
    ModelSpec spec =
        ModelSpec.named("Thinned")
            .input(1)
            .layer(DenseSpec.of("wide", units).withoutBias())
            .layer(new DropoutSpec("thinned", 0.5))
            .layer(DenseSpec.of("y", 1).withoutBias())
            .loss(Loss.MEAN_ABSOLUTE_ERROR);
    double[] ones = new double[2 * units];
    Arrays.fill(ones, 1);
    ReferenceNetwork network = ReferenceNetwork.of(spec, ones);
    Examples examples =
        new Examples(DMatrixRMaj.wrap(2, 1, new double[] {1, 1}), new DMatrixRMaj(2, 1));

    ReferencePass pass = network.lossAndGradients(examples, DropoutMask.of(9));

    float[] first = new float[units];
    float[] second = new float[units];
    DropoutMask.of(9).fill(1, 0, 0.5f, first);
    DropoutMask.of(9).fill(1, 1, 0.5f, second);
    assertThat(pass.outputs().data).containsExactly(sum(first), sum(second));
    assertThat(sum(first)).isNotEqualTo(sum(second)).isBetween(8.0, 32.0);
    for (int j = 0; j < units; j++) {
      double mean = (first[j] + second[j]) / 2;
      assertThat(pass.gradient("y.weight")[j]).isEqualTo(mean);
      assertThat(pass.gradient("wide.weight")[j]).isEqualTo(mean);
    }
    assertThat(network.predict(examples.x()).data).containsExactly(units, units);
  }

  @Test
  void derivativesAtTheKinksOfLossesAreZero() {
    for (Loss loss : new Loss[] {Loss.MEAN_ABSOLUTE_ERROR, Loss.HINGE, Loss.SQUARED_HINGE}) {
      Batch batch = Batch.ofTargets(new float[2], new float[] {1}, new int[] {0});
      ReferencePass pass =
          ReferenceNetwork.of(LINE.loss(loss), new double[] {0, 0, 1})
              .lossAndGradients(batch, DropoutMask.none());
      assertThat(pass.loss()).as("%s", loss).isEqualTo(0);
      assertThat(pass.gradient("y.bias")[0]).as("%s", loss).isEqualTo(0);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> ReferenceNetwork.of(LINE, new double[2]))
        .hasMessage("Line has 3 parameters. Received: 2");
    ReferenceNetwork line = ReferenceNetwork.of(LINE, new double[3]);
    assertThatThrownBy(() -> line.predict(new float[3]))
        .hasMessage("Line has 2 inputs. Received: rows of 3");
    assertThatThrownBy(() -> loss(LINE, Batch.ofClasses(new float[2], new int[1], new int[1])))
        .hasMessage("Row 0 needs 1 targets. Received: an array of 0");
    assertThatThrownBy(
            () -> loss(CLASSES, Batch.ofClasses(new float[1], new int[] {3}, new int[1])))
        .hasMessage("The class of row 0 must be in [0, 3). Received: 3");
    assertThatThrownBy(() -> loss(LINE, Batch.ofTargets(new float[2], new float[1], new int[0])))
        .hasMessageContaining("there must be at least one");
    assertThatThrownBy(
            () ->
                loss(
                    LINE.loss(Loss.CATEGORICAL_CROSSENTROPY),
                    Batch.ofTargets(new float[2], new float[1], new int[1])))
        .hasMessage("CATEGORICAL_CROSSENTROPY needs SOFTMAX outputs. Received: LINEAR");
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private static double loss(ModelSpec spec, Batch batch) {
    double[] parameters = new double[ParameterLayout.of(spec).size()];
    return ReferenceNetwork.of(spec, parameters).lossAndGradients(batch, DropoutMask.none()).loss();
  }
}
