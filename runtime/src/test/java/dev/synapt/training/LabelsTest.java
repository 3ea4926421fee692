package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Dataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static ModelSpec spec(Loss loss, int outputs) {
    return ModelSpec.named("Net").input(1).layer(DenseSpec.of("out", outputs)).loss(loss);
  }

  private static void check(Loss loss, int outputs, float... targets) {
    float[] rows = new float[targets.length / outputs];
    Examples.of(spec(loss, outputs), TargetDataset.of(rows, 1, targets, outputs));
  }

  @Test
  void classesAreThoseOfTheModel() {
    SoftmaxTrainer trainer = new SoftmaxTrainer(2, 3, Adam.of(), 1);
    float[] before = trainer.parameters.clone();
    ClassDataset data = ClassDataset.of(new float[4], 2, new int[] {2, 3});
    String message = "'Softmax' has the classes 0 to 2. Received: 3 for example 1";
    assertThatThrownBy(() -> trainer.fit(data, fit -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> trainer.evaluate(data)).hasMessage(message);
    assertThatThrownBy(() -> trainer.step(new float[4], new int[] {2, 3})).hasMessage(message);
    ClassDataset good = Tasks.heaps(6, 3, 1);
    assertThatThrownBy(() -> trainer.fit(good, fit -> fit.validation(data))).hasMessage(message);
    assertThatThrownBy(() -> trainer.step(new float[4], new int[] {0, -1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Received: -1 at example 1");
    assertThat(trainer.parameters).containsExactly(before);
    assertThat(trainer.steps()).isZero();

    LogisticTrainer logistic = new LogisticTrainer(2, Adam.of(), 1);
    assertThatThrownBy(() -> logistic.step(new float[4], new int[] {1, 2}))
        .hasMessage("'Logistic' has the classes 0 to 1. Received: 2 for example 1");
  }

  @Test
  void widthsAreThoseOfTheModel() {
    LineTrainer trainer = new LineTrainer(LineTrainer.spec(2, 1), Adam.of(), 1);
    assertThatThrownBy(
            () -> trainer.fit(TargetDataset.of(new float[6], 3, new float[2], 1), fit -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'Line' has 2 inputs an example. Received: 3 features");
    assertThatThrownBy(() -> trainer.evaluate(TargetDataset.of(new float[4], 2, new float[4], 2)))
        .hasMessage("'Line' has 1 outputs an example. Received: 2 targets");
    assertThatThrownBy(() -> trainer.step(new float[5], new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows must hold 2 examples x 2 = 4 numbers. Received: 5");
    assertThatThrownBy(() -> trainer.step(new float[0], new float[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one example");
    Dataset<?> wide = ClassDataset.of(new float[6], 3, new int[2]);
    assertThatThrownBy(() -> Examples.of(new SoftmaxTrainer(2, 2, Adam.of(), 1).spec(), wide))
        .hasMessage("'Softmax' has 2 inputs an example. Received: 3 features");
  }

  @Test
  void targetsAreThoseThatTheLossTakes() {
    Map<Loss, float[]> bad =
        Map.of(
            Loss.MEAN_SQUARED_ERROR, new float[] {Float.NaN, Float.POSITIVE_INFINITY},
            Loss.HUBER, new float[] {Float.NEGATIVE_INFINITY},
            Loss.BINARY_CROSSENTROPY, new float[] {-0.1f, 1.1f, Float.NaN},
            Loss.POISSON, new float[] {-1, Float.POSITIVE_INFINITY, Float.NaN},
            Loss.HINGE, new float[] {0, 0.5f, Float.NaN},
            Loss.SQUARED_HINGE, new float[] {0, 2});
    bad.forEach(
        (loss, targets) -> {
          for (float target : targets) {
            assertThatThrownBy(() -> check(loss, 1, 1, target))
                .as("%s %s", loss, target)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(loss + " takes ")
                .hasMessageEndingWith("Received: " + target + " for output 0 of example 1");
          }
        });
    assertThatThrownBy(() -> check(Loss.HINGE, 2, 1, -1, 1, 0))
        .hasMessage("HINGE takes the targets -1 and +1. Received: 0.0 for output 1 of example 1");
    assertThatCode(() -> check(Loss.HINGE, 1, 1, -1)).doesNotThrowAnyException();
    assertThatCode(() -> check(Loss.POISSON, 1, 0, 0.5f, 1e30f)).doesNotThrowAnyException();
    assertThatCode(() -> check(Loss.BINARY_CROSSENTROPY, 1, 0, 0.5f, 1)).doesNotThrowAnyException();
    assertThatCode(() -> check(Loss.LOG_COSH, 1, -1e30f)).doesNotThrowAnyException();
  }

  @Test
  void distributionsSumToOne() {
    for (Loss loss : new Loss[] {Loss.CATEGORICAL_CROSSENTROPY, Loss.KL_DIVERGENCE}) {
      assertThatCode(() -> check(loss, 3, 0, 1, 0, 0.3333f, 0.3333f, 0.3333f))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> check(loss, 2, 0, 1, 1, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(loss + " takes targets that sum to 1")
          .hasMessageEndingWith("Received: a sum of 2.0 for example 1");
      assertThatThrownBy(() -> check(loss, 2, 2, -1))
          .hasMessageEndingWith("Received: 2.0 for output 0 of example 0");
    }
  }

  @Test
  void accuracyIsWhatTheLossMakesOfIt() {
    // One output each: the same numbers as outputs and targets, so that only sides decide.
    assertThat(accuracy(Loss.BINARY_CROSSENTROPY, Activation.SIGMOID, 0.5f, 0)).isEqualTo(1);
    assertThat(accuracy(Loss.BINARY_CROSSENTROPY, Activation.SIGMOID, 0.5f, 1)).isEqualTo(0);
    assertThat(accuracy(Loss.BINARY_CROSSENTROPY, Activation.SIGMOID, 0.50001f, 1)).isEqualTo(1);
    assertThat(accuracy(Loss.HINGE, Activation.LINEAR, 0.1f, 1)).isEqualTo(1);
    assertThat(accuracy(Loss.HINGE, Activation.LINEAR, 0, 1)).isEqualTo(0);
    assertThat(accuracy(Loss.SQUARED_HINGE, Activation.LINEAR, -3, -1)).isEqualTo(1);
  }

  @Test
  void independentLabelsCountOneByOne() {
    ModelSpec two = ModelSpec.named("Two").input(2).layer(DenseSpec.of("out", 2));
    TargetDataset data =
        TargetDataset.of(new float[] {0.9f, 0.1f, 0.9f, 0.1f}, 2, new float[] {1, 0, 1, 1}, 2);
    assertThat(identity(two.loss(Loss.BINARY_CROSSENTROPY)).evaluate(data).accuracy())
        .isEqualTo(0.75);
    TargetDataset shares =
        TargetDataset.of(
            new float[] {0.9f, 0.1f, 0.9f, 0.1f}, 2, new float[] {0.6f, 0.4f, 0, 1}, 2);
    assertThat(identity(two.loss(Loss.CATEGORICAL_CROSSENTROPY)).evaluate(shares).accuracy())
        .isEqualTo(0.5);
  }

  private static double accuracy(Loss loss, Activation activation, float output, float target) {
    ModelSpec spec =
        ModelSpec.named("One")
            .input(1)
            .layer(DenseSpec.of("out", 1).activation(activation))
            .loss(loss);
    TargetDataset data = TargetDataset.of(new float[] {output}, 1, new float[] {target}, 1);
    return identity(spec).evaluate(data).accuracy();
  }

  /** A trainer whose outputs are its inputs, whatever its loss is called. */
  private static LineTrainer identity(ModelSpec spec) {
    int width = spec.inputs();
    float[] flat = new float[width * width + width];
    for (int j = 0; j < width; j++) {
      flat[j * width + j] = 1;
    }
    return new LineTrainer(new LinearModel(spec, flat), Adam.of(), 1);
  }
}
