package dev.synapt.processor.extremes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.SeededRandom;
import dev.synapt.data.TargetDataset;
import dev.synapt.network.Network;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.TargetTrainer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The smallest network, the largest, and odd ones: they compile, learn and predict, and do so in
 * vectors, however few their inputs and units.
 */
class ExtremeShapesTest {
  private static final ModelSpec WIDE = WideModel.specification();
  private static final ModelSpec SINGLE = SingleModel.specification();
  private static final ModelSpec NARROW = NarrowModel.specification();

  private static final Map<String, Planner> WAYS = LoopShapes.flavours();

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.withVectors(List.of(WIDE, SINGLE, NARROW), WAYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portable", "vectors"})
  void millionsOfParameters(String way) {
    ClassTrainer<?> trainer =
        (ClassTrainer<?>) networks.get(way, WIDE).trainer(GradientDescent.of(0.01), 1);
    int count = 4;
    float[] rows = uniform(count * 4096);
    int[] classes = {0, 999, 500, 2};
    double before = trainer.step(rows, classes);
    double after = trainer.step(rows, classes);
    assertThat(before).isBetween(5.0, 9.0);
    assertThat(after).isLessThan(before);

    Network model = trainer.model();
    float[] out = new float[count * 1000];
    model.predictBatch(rows, count, out);
    double sum = 0;
    for (int j = 0; j < 1000; j++) {
      sum += out[j];
    }
    assertThat(sum).isBetween(0.999, 1.001);
    assertThat(model.parameters().get("hidden.weight").size()).isEqualTo(4096 * 4096);
    checkVectors(way, WIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portable", "vectors"})
  void oneParameter(String way) {
    TargetTrainer<?> trainer =
        (TargetTrainer<?>) networks.get(way, SINGLE).trainer(GradientDescent.of(0.1), 1);
    TargetDataset doubled =
        TargetDataset.of(new float[] {-1, 0.5f, 1, 2}, 1, new float[] {-2, 1, 2, 4}, 1);
    trainer.fit(doubled, fit -> fit.epochs(50).batchSize(3));
    float[] out = new float[4];
    trainer.model().predictBatch(new float[] {3, 3, 3, 3}, 4, out);
    for (float six : out) {
      assertThat(six).isBetween(5.999f, 6.001f);
    }
    checkVectors(way, SINGLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portable", "vectors"})
  void manyInputsAndFewUnits(String way) {
    TargetTrainer<?> trainer =
        (TargetTrainer<?>) networks.get(way, NARROW).trainer(Adam.of(0.01), 1);
    float[] rows = uniform(5 * 3001);
    float[] labels = new float[5 * 7];
    for (int i = 0; i < labels.length; i += 2) {
      labels[i] = 1;
    }
    TargetDataset data = TargetDataset.of(rows, 3001, labels, 7);
    trainer.fit(data, fit -> fit.epochs(200).batchSize(2));
    assertThat(trainer.evaluate(data).accuracy()).isEqualTo(1);
    float[] out = new float[labels.length];
    trainer.model().predictBatch(rows, 5, out);
    for (int j = 0; j < labels.length; j++) {
      assertThat(out[j] > 0.5f).isEqualTo(labels[j] > 0.5f);
    }
    checkVectors(way, NARROW);
  }

  private static void checkVectors(String way, ModelSpec spec) {
    boolean isOn = WAYS.get(way).vectors() && VectorFlavour.isOn(spec.name());
    assertThat(networks.hasTrainedInVectors(way, spec)).isEqualTo(isOn);
    assertThat(networks.hasPredictedInVectors(way, spec)).isEqualTo(isOn);
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
