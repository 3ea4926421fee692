package dev.synapt.benchmarks.kernels;

import dev.synapt.benchmarks.Drawing;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.SynaptPeer;
import dev.synapt.benchmarks.Workloads;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole networks, for what they allocate: a predictor nothing, a {@code fit} its history. */
@State(Scope.Thread)
public class SteadyStateBenchmark {
  /** How many minibatches an epoch has, so that what a {@code fit} needs once is spread thin. */
  static final int BATCHES = 64;

  /** Which network. */
  @Param({"W1", "W2", "W5"})
  public String workload;

  private SynaptPeer network;
  private Batch batch;
  private float[] x;
  private float[] out;

  /** Compiles the network. */
  @Setup
  public void compile() {
    Problem problem = Drawing.of(Workloads.named(workload).get(0), BATCHES, 1);
    network = new SynaptPeer(problem);
    int[] order = IntStream.range(0, problem.workload().batch()).toArray();
    batch =
        problem.workload().isSoftmax()
            ? Batch.ofClasses(problem.features(), problem.classes(), order)
            : Batch.ofTargets(problem.features(), problem.labels(), order);
    x = problem.rows(0, 1);
    out = new float[problem.workload().outputs()];
  }

  /** One prediction. */
  @Benchmark
  public void predict() {
    network.predict(x, out);
  }

  /** A {@code fit} of one epoch. */
  @Benchmark
  public void epoch() {
    network.epochs(1);
  }

  /** The loss of a minibatch and its gradients. */
  @Benchmark
  public double gradients() {
    return network.trainer().lossAndGradients(batch, DropoutMask.none());
  }
}
