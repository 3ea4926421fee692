package dev.synapt.benchmarks.kernels;

import dev.synapt.benchmarks.Drawing;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.SynaptPeer;
import dev.synapt.benchmarks.Workload;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A layer without activation on 64 examples at once: {@code x W + b}, and hardly anything else. */
@State(Scope.Thread)
public class ProductBenchmark {
  static final int EXAMPLES = 64;

  /** Inputs and units; small layers are written in other shapes of loops than large ones. */
  @Param({"8-8", "64-4", "20-32", "64-64", "400-25", "784-128", "512-512"})
  public String shape;

  private SynaptPeer network;
  private float[] rows;
  private float[] out;

  /** Compiles the layer. */
  @Setup
  public void compile() {
    Problem problem = Drawing.of(workload(shape), 1, 1);
    network = new SynaptPeer(problem);
    rows = problem.rows(0, EXAMPLES);
    out = new float[EXAMPLES * problem.workload().outputs()];
  }

  static Workload workload(String shape) {
    List<String> words =
        List.of("--shape", shape, "--output", "linear", "--batch", String.valueOf(EXAMPLES));
    return Workload.parse(shape, words);
  }

  /** The product. */
  @Benchmark
  public void forward() {
    network.predictMany(rows, EXAMPLES, out);
  }
}
