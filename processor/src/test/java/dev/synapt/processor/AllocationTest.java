package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.synapt.data.ClassDataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Network;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.Fit;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Optimizer;
import dev.synapt.training.TargetTrainer;
import dev.synapt.training.Trainer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Once a network is compiled to machine code, neither a step of training nor a prediction allocates
 * anything, by a predictor or in a batch. Until then vectors are objects: so work is repeated until
 * it allocates nothing, and fails where that does not happen. With all tests it has a JVM of its
 * own: behind hundreds of other networks C2 at times leaves a call out of the smaller vector tile.
 */
class AllocationTest {
  private static final int EXAMPLES = 128;

  /** C2 may have other methods to compile first: thousands of rounds take no longer than that. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final ModelSpec TINY =
      ModelSpec.named("Tiny")
          .input(2)
          .layer(DenseSpec.of("hidden", 3).activation(Activation.SIGMOID))
          .layer(DenseSpec.of("answer", 1).activation(Activation.SIGMOID))
          .loss(Loss.BINARY_CROSSENTROPY);
  private static final ModelSpec SIDE =
      ModelSpec.named("Side")
          .input(30)
          .layer(DenseSpec.of("side", 1).activation(Activation.SIGMOID))
          .loss(Loss.BINARY_CROSSENTROPY);
  private static final ModelSpec KIND =
      ModelSpec.named("Kind")
          .input(4)
          .layer(DenseSpec.of("hidden", 8).activation(Activation.RELU))
          .layer(DenseSpec.of("kind", 3).activation(Activation.SOFTMAX))
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
  private static final ModelSpec WIDE =
      ModelSpec.named("Wide")
          .input(20)
          .layer(DenseSpec.of("hidden", 40).activation(Activation.RELU).l2(0.01))
          .layer(DenseSpec.of("more", 17).activation(Activation.TANH))
          .layer(DenseSpec.of("classes", 16).activation(Activation.SOFTMAX))
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
  private static final ModelSpec LINE =
      ModelSpec.named("Line")
          .input(9)
          .layer(DenseSpec.of("hidden", 24).activation(Activation.ELU))
          .layer(DenseSpec.of("line", 5))
          .loss(Loss.MEAN_SQUARED_ERROR);

  /** Its rows of weights are divided among threads as well. */
  private static final ModelSpec THINNED =
      ModelSpec.named("Thinned")
          .input(60)
          .layer(new DropoutSpec("noisy", 0.1))
          .layer(DenseSpec.of("hidden", 64).activation(Activation.GELU).l1(0.01))
          .layer(new DropoutSpec("thinned", 0.5))
          .layer(DenseSpec.of("classes", 16).activation(Activation.SOFTMAX))
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);

  private static final List<ModelSpec> ALL = List.of(TINY, SIDE, KIND, WIDE, LINE, THINNED);
  private static final Map<String, ModelSpec> MODELS =
      ALL.stream().collect(Collectors.toMap(ModelSpec::name, model -> model));

  private static final int[] CLASSES = new int[EXAMPLES];
  private static final Map<String, float[]> FEATURES =
      ALL.stream().collect(Collectors.toMap(ModelSpec::name, AllocationTest::features));

  private static GeneratedNetworks networks;

  @BeforeAll
  static void compile() {
    assumeTrue(
        ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
            && threads.isThreadAllocatedMemorySupported(),
        "This JVM counts no allocated bytes");
    assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "The Vector API is not here; --add-modules jdk.incubator.vector brings it");
    networks =
        GeneratedNetworks.withVectors(
            ALL,
            Map.of(
                "portable",
                new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
                "vectors",
                LoopShapes.vectorsAtOnce(Arithmetic.FUSED)));
  }

  private static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** Zero as soon as one round has found that, else the last finding. */
  private static long settled(LongSupplier bytes) {
    long start = System.nanoTime();
    long last = bytes.getAsLong();
    while (last != 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
      last = bytes.getAsLong();
    }
    return last;
  }

  @ParameterizedTest
  @CsvSource({
    "portable, Tiny, 1",
    "portable, Wide, 1",
    "portable, Wide, 2",
    "portable, Line, 1",
    "portable, Thinned, 1",
    "portable, Thinned, 2",
    "vectors, Tiny, 1",
    "vectors, Side, 1",
    "vectors, Kind, 1",
    "vectors, Wide, 1",
    "vectors, Line, 1",
    "vectors, Thinned, 1",
    "vectors, Thinned, 2"
  })
  void moreStepsAllocateNothingMore(String way, String name, int threads) {
    ModelSpec model = MODELS.get(name);
    Optimizer optimizer =
        name.equals("Line") ? GradientDescent.of(1e-4).momentum(0.9).globalClipNorm(1) : Adam.of();
    Trainer<?> trainer = networks.get(way, model).trainer(optimizer, 1);
    long more =
        settled(
            () -> {
              long few = allocated(() -> fit(trainer, model, fit -> steps(fit, 16, threads)));
              return allocated(() -> fit(trainer, model, fit -> steps(fit, 4, threads))) - few;
            });
    assertThat(more).as("bytes that 24 more steps allocate").isZero();
  }

  /** One epoch; whatever depends on the data, not on the steps, is the same for all sizes. */
  private static void steps(Fit<?> fit, int batchSize, int threads) {
    fit.batchSize(batchSize).threads(threads);
  }

  private static void fit(Trainer<?> trainer, ModelSpec model, Consumer<Fit<?>> options) {
    float[] features = FEATURES.get(model.name());
    if (trainer instanceof ClassTrainer<?> learner) {
      learner.fit(ClassDataset.of(features, model.inputs(), CLASSES), options::accept);
    } else {
      float[] targets = new float[EXAMPLES * model.outputs()];
      TargetDataset data = TargetDataset.of(features, model.inputs(), targets, model.outputs());
      ((TargetTrainer<?>) trainer).fit(data, options::accept);
    }
  }

  /** The threads beside the calling one: they live as long as {@code fit}. */
  @ParameterizedTest
  @CsvSource({
    "portable, Wide, 2",
    "portable, Thinned, 2",
    "portable, Thinned, 3",
    "vectors, Wide, 2",
    "vectors, Line, 2",
    "vectors, Thinned, 2"
  })
  void otherThreadsAllocateNothing(String way, String name, int threads) {
    ModelSpec model = MODELS.get(name);
    Trainer<?> trainer = networks.get(way, model).trainer(Adam.of(), 1);
    long bytes =
        settled(
            () -> {
              OtherThreads others = new OtherThreads(threads - 1);
              fit(
                  trainer,
                  model,
                  fit -> {
                    steps(fit, 8 * threads, threads);
                    fit.epochs(3).onEpoch(epoch -> others.count());
                  });
              return others.last() - others.first();
            });
    assertThat(bytes).as("bytes that others allocate in two epochs").isZero();
  }

  private static float[] features(ModelSpec model) {
    return RandomExamples.of(model, EXAMPLES, 3).features();
  }

  @ParameterizedTest
  @CsvSource({
    "portable, Tiny",
    "portable, Wide",
    "portable, Line",
    "portable, Thinned",
    "vectors, Wide",
    "vectors, Line",
    "vectors, Thinned"
  })
  void predictionsAllocateNothing(String way, String name) {
    ModelSpec model = MODELS.get(name);
    Network network = networks.get(way, model).trainer(Adam.of(), 1).model();
    Network.Predictor predictor = network.predictor();
    float[] in = new float[model.inputs()];
    float[] out = new float[model.outputs()];
    long single =
        settled(
            () ->
                allocated(
                    () -> {
                      for (int i = 0; i < 100; i++) {
                        predictor.predict(in, out);
                      }
                    }));
    assertThat(single).as("bytes that a predictor allocates").isZero();
    assertThat(networks.hasPredictedInVectors(way, model)).isEqualTo(way.equals("vectors"));

    // Whole panels of examples side by side, and some rows.
    int count = 1024 + 24;
    float[] rows = new float[count * model.inputs()];
    float[] outputs = new float[count * model.outputs()];
    long batch = settled(() -> allocated(() -> network.predictBatch(rows, count, outputs)));
    assertThat(batch).as("bytes that a batch allocates after the first").isZero();
  }

  /** A predictor and the result: 56 bytes, and 232 with the empty arrays of a batch of none. */
  @Test
  void aPredictionOfATinyModelMakesNoArraysForBatches() {
    Network network = networks.get("portable", TINY).trainer(Adam.of(), 1).model();
    float[] in = new float[TINY.inputs()];
    network.predict(in);
    int calls = 100;
    long bytes =
        allocated(
            () -> {
              for (int i = 0; i < calls; i++) {
                network.predict(in);
              }
            });
    assertThat(bytes / calls).as("bytes a call, before C2 leaves any out").isLessThan(150);
  }

  /** Panels of examples would take 6 KB on the shortest vectors, 26 KB on the longest. */
  @Test
  void aSinglePredictionInVectorsMakesNoRoomForPanels() {
    Network network = networks.get("vectors", THINNED).trainer(Adam.of(), 1).model();
    float[] in = new float[THINNED.inputs()];
    long more = settled(() -> Math.max(0, allocated(() -> network.predict(in)) - 2_000));
    assertThat(more).as("bytes of a call that are more than 2,000").isZero();
    assertThat(networks.hasPredictedInVectors("vectors", THINNED)).isTrue();
  }
}
