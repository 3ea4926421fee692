package dev.synapt.benchmarks.kernels;

import dev.synapt.benchmarks.Drawing;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.SynaptPeer;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.TrainableNetwork;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A layer without activation on 64 examples at once: its products, and hardly anything else. */
@State(Scope.Thread)
public class ProductBenchmark {
  static final int EXAMPLES = 64;

  /** What is computed. */
  @Param public Products products;

  /** Inputs and units; small layers are written in other shapes of loops than large ones. */
  @Param({"8-8", "64-4", "20-32", "64-64", "400-25", "784-128", "512-512"})
  public String shape;

  private SynaptPeer network;
  private TrainableNetwork trainer;
  private float[] rows;
  private Batch batch;
  private float[] out;

  /** Compiles the layer. */
  @Setup
  public void compile() {
    Problem problem = Drawing.of(products.workload(shape), 1, 1);
    network = new SynaptPeer(problem);
    trainer = network.trainer();
    rows = problem.rows(0, EXAMPLES);
    batch = Batch.ofTargets(rows, problem.labels(), IntStream.range(0, EXAMPLES).toArray());
    out = new float[EXAMPLES * problem.workload().outputs()];
  }

  /** All of them. */
  @Benchmark
  public double run() {
    if (products == Products.FORWARD) {
      network.predictMany(rows, EXAMPLES, out);
      return out[0];
    }
    return trainer.lossAndGradients(batch, DropoutMask.none());
  }
}
