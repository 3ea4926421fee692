package dev.synapt.processor.extremes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.SeededRandom;
import dev.synapt.data.TargetDataset;
import dev.synapt.training.Adam;
import dev.synapt.training.GradientDescent;
import org.junit.jupiter.api.Test;

/** The smallest network, the largest, and odd ones: they compile, learn and predict. */
class ExtremeShapesTest {
  @Test
  void millionsOfParameters() {
    WideTrainer trainer = new WideTrainer(GradientDescent.of(0.01), 1);
    float[] rows = uniform(3 * 4096);
    int[] classes = {0, 999, 500};
    double before = trainer.step(rows, classes);
    double after = trainer.step(rows, classes);
    assertThat(before).isBetween(5.0, 9.0);
    assertThat(after).isLessThan(before);

    WideModel model = trainer.model();
    float[] out = new float[3 * 1000];
    model.predictBatch(rows, 3, out);
    double sum = 0;
    for (int j = 0; j < 1000; j++) {
      sum += out[j];
    }
    assertThat(sum).isBetween(0.999, 1.001);
    assertThat(model.parameters().get("hidden.weight").size()).isEqualTo(4096 * 4096);
  }

  @Test
  void oneParameter() {
    SingleTrainer trainer = new SingleTrainer(GradientDescent.of(0.1), 1);
    TargetDataset doubled =
        TargetDataset.of(new float[] {-1, 0.5f, 1, 2}, 1, new float[] {-2, 1, 2, 4}, 1);
    trainer.fit(doubled, fit -> fit.epochs(50).batchSize(3));
    assertThat(trainer.model().predict(new float[] {3})[0]).isBetween(5.999f, 6.001f);
  }

  @Test
  void manyInputsAndFewUnits() {
    NarrowTrainer trainer = new NarrowTrainer(Adam.of(0.01), 1);
    float[] rows = uniform(5 * 3001);
    float[] labels = new float[5 * 7];
    for (int i = 0; i < labels.length; i += 2) {
      labels[i] = 1;
    }
    TargetDataset data = TargetDataset.of(rows, 3001, labels, 7);
    trainer.fit(data, fit -> fit.epochs(200).batchSize(2));
    assertThat(trainer.evaluate(data).accuracy()).isEqualTo(1);
    float[] first = trainer.model().predict(data.example(0));
    for (int j = 0; j < 7; j++) {
      assertThat(first[j] > 0.5f).isEqualTo(labels[j] > 0.5f);
    }
  }

  private static float[] uniform(int count) {
    SeededRandom random = new SeededRandom(count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }
}
