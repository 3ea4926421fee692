package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.ClassDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.ChildJvm;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Part;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Unless a number is given, as many threads train as pay: one for small networks, for small batches
 * and for few examples, more for large ones, and never more than there are processors.
 */
class DefaultThreadsTest {
  @ParameterizedTest(name = "{0} processors")
  @ValueSource(ints = {1, 2, 4})
  void asManyAsPayAndAreThere(int processors) throws Exception {
    assertThat(ChildJvm.run(Probe.class, "-XX:ActiveProcessorCount=" + processors).lines())
        .contains(
            "processors: " + processors,
            "small: 1",
            "medium: 1",
            "large: " + processors,
            "large, small batches: 1",
            "large, few examples: 1",
            "large, few examples remain: 1",
            "small, as given: 3");
  }

  /** More would wait for each other, though there were processors for them. */
  @ParameterizedTest(name = "{0} processors")
  @ValueSource(ints = 64)
  void noMoreThanPay(int processors) throws Exception {
    String output = ChildJvm.run(Probe.class, "-XX:ActiveProcessorCount=" + processors);
    assertThat(output.lines()).contains("small: 1", "medium: 1");
    String large = output.lines().filter(line -> line.startsWith("large: ")).findFirst().get();
    assertThat(Integer.parseInt(large.substring("large: ".length()))).isBetween(5, processors - 1);
  }

  /** What trains, in a JVM of its own, and how many threads that takes. */
  static final class Probe {
    private static final int EXAMPLES = 300;

    private Probe() {}

    public static void main(String[] args) {
      System.out.println("processors: " + Runtime.getRuntime().availableProcessors());
      int[] large = {784, 512, 512, 10};
      print("small", fit -> {}, EXAMPLES, 2, 3, 2);
      print("medium", fit -> fit.batchSize(128), EXAMPLES, 784, 128, 10);
      print("large", fit -> fit.batchSize(256), EXAMPLES, large);
      print("large, small batches", fit -> fit.batchSize(8), EXAMPLES, large);
      print("large, few examples", fit -> fit.batchSize(256), 8, large);
      print(
          "large, few examples remain", fit -> fit.batchSize(256).validationSplit(0.8), 40, large);
      print("small, as given", fit -> fit.threads(3), EXAMPLES, 2, 3, 2);
    }

    private static void print(
        String name, Consumer<Fit<ClassDataset>> options, int examples, int... widths) {
      Idle trainer = new Idle(widths);
      float[] rows = new float[examples * widths[0]];
      trainer.fit(ClassDataset.of(rows, widths[0], new int[examples]), options);
      System.out.println(name + ": " + trainer.threads.size());
    }
  }

  /** Computes nothing, and remembers by which threads. */
  private static final class Idle extends ClassTrainer<LinearModel> {
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private float[][] outputs = {};

    Idle(int... widths) {
      super(spec(widths), GradientDescent.of(0.1), 1);
    }

    private static ModelSpec spec(int... widths) {
      ModelSpec spec = ModelSpec.named("Idle").input(widths[0]);
      int last = widths.length - 1;
      for (int i = 1; i < last; i++) {
        spec = spec.layer(DenseSpec.of("hidden" + i, widths[i]).activation(Activation.RELU));
      }
      return spec.layer(DenseSpec.of("kind", widths[last]).activation(Activation.SOFTMAX))
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
    }

    @Override
    protected void reserve(int examples) {
      outputs = new float[examples][spec().outputs()];
    }

    @Override
    protected void forward(Batch batch, DropoutMask dropout, int from, int to) {}

    @Override
    protected double loss(Batch batch) {
      return 0;
    }

    @Override
    protected void weightGradients(Batch batch, Part part) {
      threads.add(Thread.currentThread());
    }

    @Override
    protected float[][] outputs() {
      return outputs;
    }

    @Override
    public LinearModel model() {
      throw new UnsupportedOperationException("Nothing is learned");
    }
  }
}
