package dev.synapt.benchmarks.saturation;

import dev.synapt.data.ClassDataset;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.ModelCompiler;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.ClassLearner;
import dev.synapt.training.History;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Random;

/**
 * Trains networks on classes that are far apart until their outputs are saturated and gradients
 * vanish into the subnormal numbers, which CPUs compute many times slower: the microseconds of a
 * step must stay what they were.
 */
public final class Saturation {
  private static final int EXAMPLES = 512;
  private static final int BATCH = 32;
  private static final int ROUNDS = 12;
  private static final int EPOCHS = 1000;
  private static final Planner PLANNER = new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Saturation() {}

  /**
   * Runs all.
   *
   * @param args none
   */
  public static void main(String[] args) {
    if (System.getProperty(VectorFlavour.PROPERTY) == null) {
      // Else trainers of tiny networks are in portable code for most of the time.
      System.setProperty(VectorFlavour.PROPERTY, "on");
    }
    System.out.printf(
        Locale.ROOT, "JDK %s: microseconds a step after so many steps%n", Runtime.version());
    train("20-16-1 RELU, learning rate 1", network(20, Activation.RELU, 16, 1), 1);
    train("20-16-1 SIGMOID, learning rate 3", network(20, Activation.SIGMOID, 16, 1), 3);
    train("20-32-10 RELU, learning rate 0.01", network(20, Activation.RELU, 32, 10), 0.01);
    train("20-32-10 RELU, learning rate 3 (dead units)", network(20, Activation.RELU, 32, 10), 3);
    train("2-4-1 SIGMOID, learning rate 3", network(2, Activation.SIGMOID, 4, 1), 3);
    train("4-3-2 RELU, learning rate 0.01", network(4, Activation.RELU, 3, 2), 0.01);
  }

  private static ModelSpec network(int inputs, Activation hidden, int units, int outputs) {
    return ModelSpec.of(
        "Net",
        net -> {
          net.input(inputs);
          net.dense(units, d -> d.activation(hidden));
          if (outputs == 1) {
            net.dense("output", 1, d -> d.activation(Activation.SIGMOID));
            net.loss(Loss.BINARY_CROSSENTROPY);
          } else {
            net.dense("output", outputs, d -> d.activation(Activation.SOFTMAX));
            net.loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
          }
        });
  }

  private static void train(String name, ModelSpec spec, double learningRate) {
    ClassLearner learner =
        ModelCompiler.create().compile(spec).model().classLearner(Adam.of(learningRate), 1);
    ClassDataset data = farApart(spec.inputs(), Math.max(2, spec.outputs()));
    int steps = EPOCHS * EXAMPLES / BATCH;
    boolean isInLanes = PLANNER.plan(spec).trainsInLanes();
    System.out.println(name + (isInLanes ? ", an example in every lane" : ""));
    for (int round = 1; round <= ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      History history = learner.fit(data, fit -> fit.epochs(EPOCHS).batchSize(BATCH).threads(1));
      double micros = (THREADS.getCurrentThreadCpuTime() - start) * 1e-3 / steps;
      System.out.printf(
          Locale.ROOT,
          "  %,9d %7.2f   loss %.3g%n",
          round * steps,
          micros,
          history.last().training().loss());
    }
  }

  /** Class c has large values wherever the index of a feature is c, modulo the classes. */
  private static ClassDataset farApart(int inputs, int classes) {
    Random random = new Random(1);
    float[] rows = new float[EXAMPLES * inputs];
    int[] labels = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      labels[i] = i % classes;
      for (int j = 0; j < inputs; j++) {
        double centre = j % classes == labels[i] ? 3 : -3;
        rows[i * inputs + j] = (float) (centre + 0.3 * random.nextGaussian());
      }
    }
    return ClassDataset.of(rows, inputs, labels);
  }
}
