package dev.synapt.benchmarks.kernels;

import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of our own kernels and prints them in the units that matter. */
public final class Kernels {
  /** Else gradients are in portable code first, for longer than some benchmarks warm up. */
  private static final String VECTORS_AT_ONCE = "-Dsynapt.vector=on";

  private Kernels() {}

  /**
   * Runs all.
   *
   * @param args options of the JVM, such as {@code --add-modules jdk.incubator.vector}
   * @throws IOException if the peak cannot be measured
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Peak peak = Peak.measure();
    print("JDK %s, flags: %s", Runtime.version(), args.length == 0 ? "none" : List.of(args));
    print("peak of one core: %.0f GFLOP/s, of %s", peak.gigaflops(), peak.meaning());
    print("%n%-34s %14s %10s", "optimizer, parameters", "ns a parameter", "B a step");
    for (RunResult result : run(OptimizerBenchmark.class, args)) {
      int size = Integer.parseInt(result.getParams().getParam("size"));
      String name = result.getParams().getParam("optimizer") + ", " + size;
      print("%-34s %14.2f %10.1f", name, nanoseconds(result) / size, bytes(result));
    }
    products(peak, args);
    print("%n%-34s %14s %10s", "whole networks", "ns", "B");
    for (RunResult result : run(SteadyStateBenchmark.class, args)) {
      String name = result.getParams().getParam("workload") + " " + method(result);
      print("%-34s %14.0f %10.1f", name, nanoseconds(result), bytes(result));
    }
  }

  private static void products(Peak peak, String[] flags) throws IOException, RunnerException {
    boolean hasVectors = Flavour.hasVectors(flags);
    Planner planner = new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED, hasVectors);
    Products last = null;
    for (RunResult result : run(ProductBenchmark.class, flags)) {
      Products products = Products.valueOf(result.getParams().getParam("products"));
      if (products != last) {
        print("%n%-48s %14s %10s", products.title() + ", 64 examples", "GFLOP/s", "of peak");
        last = products;
      }
      String shape = result.getParams().getParam("shape");
      double gigaflops = multiplyAdds(shape) * products.count() * 2 / nanoseconds(result);
      double share = 100 * gigaflops / peak.gigaflops();
      String name = shape + ", " + products.loops(shape, planner);
      print("%-48s %14.1f %8.0f %%", name, gigaflops, share);
    }
  }

  private static Collection<RunResult> run(Class<?> benchmarks, String[] flags)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmarks.getName() + ".*")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(2)
            .warmupIterations(5)
            .warmupTime(TimeValue.milliseconds(400))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(300))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .jvmArgsAppend(
                Stream.concat(Stream.of(VECTORS_AT_ONCE), Stream.of(flags)).toArray(String[]::new));
    return new Runner(options.build()).run();
  }

  private static double nanoseconds(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double bytes(RunResult result) {
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return allocated == null ? Double.NaN : allocated.getScore();
  }

  private static String method(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static double multiplyAdds(String shape) {
    List<Integer> widths = Products.FORWARD.workload(shape).shape();
    return (double) widths.get(0) * widths.get(1) * ProductBenchmark.EXAMPLES;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
