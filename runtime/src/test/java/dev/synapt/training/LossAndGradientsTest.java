package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import org.junit.jupiter.api.Test;

class LossAndGradientsTest {
  @Test
  void ofAllTargets() {
    LinearModel start = new LinearModel(LineTrainer.spec(2, 1), new float[] {1, -1, 0.5f});
    LineTrainer trainer = new LineTrainer(start, Adam.of(), 1);
    TargetDataset data = TargetDataset.of(new float[] {1, 2, 3, 4}, 2, new float[] {0, 1}, 1);
    // Outputs -0.5 and -0.5, errors -0.5 and -1.5: loss (0.25 + 2.25) / 2, gradient mean 2 d x.
    assertThat(trainer.lossAndGradients(data)).isEqualTo(1.25);
    assertThat(trainer.gradients().flat(trainer.spec())).containsExactly(-5, -7, -2);
    assertThat(trainer.flat()).containsExactly(start.flat());
    assertThat(trainer.evaluate(data).loss()).isEqualTo(1.25);
  }

  @Test
  void ofAllClasses() {
    ClassDataset data = Tasks.heaps(300, 3, 1);
    SoftmaxTrainer trainer = new SoftmaxTrainer(2, 3, GradientDescent.of(), 1);
    assertThat(trainer.lossAndGradients(data))
        .isCloseTo(trainer.evaluate(data).loss(), within(1e-9));
    float[] gradients = trainer.gradients.clone();
    trainer.step(data.features(), data.classes());
    assertThat(gradients).containsExactly(trainer.gradients).doesNotContain(0);
  }

  @Test
  void ofTwoClasses() {
    ClassDataset data = Tasks.heaps(20, 2, 1);
    float[] targets = new float[20];
    for (int i = 0; i < 20; i++) {
      targets[i] = data.label(i);
    }
    LogisticTrainer trainer = new LogisticTrainer(2, Adam.of(), 1);
    double loss = trainer.lossAndGradients(data);
    float[] gradients = trainer.gradients.clone();
    assertThat(loss).isCloseTo(trainer.evaluate(data).loss(), within(1e-9));
    assertThat(trainer.lossAndGradients(TargetDataset.of(data.features(), 2, targets, 1)))
        .isEqualTo(loss);
    assertThat(trainer.gradients).containsExactly(gradients).doesNotContain(0);
  }

  @Test
  void refusesDataThatDoNotFit() {
    LogisticTrainer trainer = new LogisticTrainer(2, Adam.of(), 1);
    assertThatThrownBy(() -> trainer.lossAndGradients(Tasks.heaps(9, 3, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    Batch empty = Batch.ofTargets(new float[0], new float[0], new int[0]);
    assertThatThrownBy(() -> trainer.lossAndGradients(empty, DropoutMask.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A mean loss needs at least one example. Received: an empty batch");
  }
}
