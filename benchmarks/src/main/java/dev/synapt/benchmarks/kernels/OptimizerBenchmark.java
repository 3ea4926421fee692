package dev.synapt.benchmarks.kernels;

import dev.synapt.data.SeededRandom;
import dev.synapt.training.Adam;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Optimizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The step of an optimizer over flat arrays. */
@State(Scope.Thread)
public class OptimizerBenchmark {
  /** Which optimizer. */
  @Param({"adam", "sgd"})
  public String optimizer;

  /** How many parameters: those of W1, W2, W5 and W6. */
  @Param({"13", "1217", "101770", "669706"})
  public int size;

  private float[] parameters;
  private float[] gradients;
  private Optimizer.State state;

  /** Draws gradients of the size that training has. */
  @Setup
  public void draw() {
    SeededRandom random = new SeededRandom(1);
    parameters = new float[size];
    gradients = new float[size];
    for (int i = 0; i < size; i++) {
      parameters[i] = (float) random.nextGaussian();
      gradients[i] = (float) (0.01 * random.nextGaussian());
    }
    Optimizer recipe = optimizer.equals("adam") ? Adam.of(0.001) : GradientDescent.of(0.01);
    state = recipe.start(new int[] {0, size});
  }

  /** One step. */
  @Benchmark
  public void step() {
    state.step(parameters, gradients);
  }
}
