package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.reference.GradientCheck;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Trainer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * With logits of +-1e4, generated code gives the finite losses and gradients of the formulas: where
 * all is written out, and in vectors, whose rows are padded.
 */
class LargeLogitsTest {
  /** A softmax gives no probability below e^-80, times 1e4. */
  private static final Offset<Float> SMALLEST_PROBABILITY = Offset.offset(1e-30f);

  private static final float[] NO_TARGETS = {};
  private static final int[] NO_CLASSES = {};

  /** Enough for vectors, and no whole tile. */
  private static final int BATCH = 6;

  private static final Map<String, Planner> WAYS =
      Map.of(
          "fused", LoopShapes.STRAIGHT_LINE.planner(Arithmetic.FUSED),
          "unfused", LoopShapes.STRAIGHT_LINE.planner(Arithmetic.UNFUSED),
          "vectors", LoopShapes.inVectors(Arithmetic.FUSED));

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    List<ModelSpec> models =
        List.of(
            binary(),
            categorical(Loss.SPARSE_CATEGORICAL_CROSSENTROPY),
            categorical(Loss.CATEGORICAL_CROSSENTROPY),
            categorical(Loss.KL_DIVERGENCE),
            logCosh());
    networks = GeneratedNetworks.withVectors(models, WAYS);
  }

  /** One weight of 1: the input is the logit, and the gradient of the bias is that of the sum. */
  @ParameterizedTest
  @CsvSource({
    "10000, 1, 0, 0, 1",
    "10000, 0, 10000, 1, 1",
    "-10000, 1, 10000, -1, 0",
    "-10000, 0, 0, 0, 0",
    "10000, 0.25, 7500, 0.75, 1"
  })
  void binaryCrossentropy(float logit, float label, double loss, float gradient, float output) {
    for (String way : WAYS.keySet()) {
      Trainer<?> trainer = trainer(way, binary(), 1);
      Batch batch = batch(logit, new float[] {label}, NO_CLASSES);

      assertThat(trainer.lossAndGradients(batch, DropoutMask.none())).isEqualTo(loss);
      assertThat(gradients(trainer)).containsExactly(gradient * logit + 0f, gradient);
      assertThat(outputs(way, trainer, logit)).containsExactly(output);
      checkFlavour(way, binary());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"SPARSE_CATEGORICAL_CROSSENTROPY", "CATEGORICAL_CROSSENTROPY", "KL_DIVERGENCE"})
  void categoricalLosses(Loss loss) {
    boolean sparse = loss == Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
    float[] targets = sparse ? NO_TARGETS : new float[] {0, 1, 0};
    int[] classes = sparse ? new int[] {1} : NO_CLASSES;
    for (String way : WAYS.keySet()) {
      Trainer<?> trainer = trainer(way, categorical(loss), 1, -1, 0);

      Batch wrong = batch(1e4f, targets, classes);
      assertThat(trainer.lossAndGradients(wrong, DropoutMask.none())).isEqualTo(2e4);
      assertThat(gradients(trainer))
          .containsExactly(new float[] {1e4f, -1e4f, 0, 1, -1, 0}, SMALLEST_PROBABILITY);
      assertThat(outputs(way, trainer, 1e4f))
          .containsExactly(new float[] {1, 0, 0}, SMALLEST_PROBABILITY);

      Batch right = batch(-1e4f, targets, classes);
      assertThat(trainer.lossAndGradients(right, DropoutMask.none())).isZero();
      assertThat(gradients(trainer)).containsExactly(new float[6], SMALLEST_PROBABILITY);
      checkFlavour(way, categorical(loss));
    }
  }

  @ParameterizedTest
  @CsvSource({"10000", "-10000"})
  void softplusAndLogCosh(float logit) {
    for (String way : WAYS.keySet()) {
      GradientCheck.of(trainer(way, logCosh(), 1))
          .check(batch(logit, new float[] {0}, NO_CLASSES))
          .requireBelow(GradientCheck.TOLERANCE);
      checkFlavour(way, logCosh());
    }
  }

  private static ModelSpec binary() {
    return ModelSpec.named("Binary")
        .input(1)
        .layer(DenseSpec.of("output", 1).activation(Activation.SIGMOID))
        .loss(Loss.BINARY_CROSSENTROPY);
  }

  private static ModelSpec categorical(Loss loss) {
    return ModelSpec.named(loss.name())
        .input(1)
        .layer(DenseSpec.of("output", 3).activation(Activation.SOFTMAX))
        .loss(loss);
  }

  private static ModelSpec logCosh() {
    return ModelSpec.named("LogCosh")
        .input(1)
        .layer(DenseSpec.of("output", 1).activation(Activation.SOFTPLUS))
        .loss(Loss.LOG_COSH);
  }

  private static Trainer<?> trainer(String way, ModelSpec spec, float... weights) {
    Map<String, float[]> arrays = new HashMap<>();
    arrays.put("output.weight", weights);
    arrays.put("output.bias", new float[weights.length]);
    return networks.get(way, spec).trainer(Parameters.of(spec, arrays), GradientDescent.of(0.1), 1);
  }

  private static void checkFlavour(String way, ModelSpec spec) {
    assertThat(networks.hasTrainedInVectors(way, spec)).isEqualTo(isInVectors(way, spec));
  }

  private static boolean isInVectors(String way, ModelSpec spec) {
    return WAYS.get(way).vectors() && VectorFlavour.isOn(spec.name());
  }

  /** The outputs for an example, which are the same alone and among others. */
  private static float[] outputs(String way, Trainer<?> trainer, float x) {
    Network model = trainer.model();
    float[] alone = model.predict(new float[] {x});
    float[] rows = new float[BATCH];
    Arrays.fill(rows, x);
    float[] batch = new float[BATCH * alone.length];
    model.predictBatch(rows, BATCH, batch);
    for (int at = 0; at < batch.length; at += alone.length) {
      assertThat(Arrays.copyOfRange(batch, at, at + alone.length)).containsExactly(alone);
    }
    ModelSpec spec = trainer.spec();
    assertThat(networks.hasPredictedInVectors(way, spec)).isEqualTo(isInVectors(way, spec));
    return alone;
  }

  private static Batch batch(float x, float[] targets, int[] classes) {
    float[] features = {x};
    int[] order = {0};
    return classes.length == 0
        ? Batch.ofTargets(features, targets, order)
        : Batch.ofClasses(features, classes, order);
  }

  /** Adding 0 turns -0 into 0. */
  private static float[] gradients(Trainer<?> trainer) {
    float[] gradients = trainer.gradients().flat(trainer.spec());
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] += 0f;
    }
    return gradients;
  }
}
