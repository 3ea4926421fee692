package dev.synapt.benchmarks.smile;

import dev.synapt.benchmarks.DenseWeights;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.Workload;
import dev.synapt.benchmarks.Workload.Stepping;
import java.util.stream.IntStream;
import smile.classification.MLP;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.OutputFunction;
import smile.util.IntSet;
import smile.util.function.TimeFunction;

/** A network of Smile that starts from given weights. */
final class StartedMlp extends MLP {
  private static final long serialVersionUID = 1;
  private static final double RHO = 0.9;
  private static final double EPSILON = 1e-7;

  StartedMlp(Problem problem) {
    super(classes(problem.workload()), layers(problem.workload()));
    Workload workload = problem.workload();
    setLearningRate(TimeFunction.constant(workload.rate()));
    if (workload.optimizer() == Stepping.ADAM) {
      setRMSProp(RHO, EPSILON);
    }
    int last = problem.layers().size() - 1;
    for (int i = 0; i < last; i++) {
      start(net[i + 1], problem.layers().get(i));
    }
    start(output, problem.layers().get(last));
  }

  private static IntSet classes(Workload workload) {
    return IntSet.of(Math.max(2, workload.outputs()));
  }

  private static LayerBuilder[] layers(Workload workload) {
    int last = workload.shape().size() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(
            i -> {
              int units = workload.shape().get(i);
              return i == 0
                  ? Layer.input(units)
                  : i < last ? hidden(workload, units) : output(workload);
            })
        .toArray(LayerBuilder[]::new);
  }

  private static LayerBuilder hidden(Workload workload, int units) {
    return switch (workload.hidden()) {
      case LINEAR -> Layer.linear(units);
      case RELU -> Layer.rectifier(units);
      case SIGMOID -> Layer.sigmoid(units);
      case TANH -> Layer.tanh(units);
      default -> throw new IllegalArgumentException("No layer for " + workload.hidden());
    };
  }

  private static LayerBuilder output(Workload workload) {
    int units = workload.outputs();
    return switch (workload.output()) {
      case SOFTMAX -> Layer.mle(units, OutputFunction.SOFTMAX);
      case SIGMOID -> {
        if (units > 1) {
          throw new IllegalArgumentException("Smile has no independent labels");
        }
        yield Layer.mle(units, OutputFunction.SIGMOID);
      }
      default -> throw new IllegalArgumentException("Smile is measured as a classifier only");
    };
  }

  private static void start(Layer layer, DenseWeights start) {
    for (int unit = 0; unit < start.units(); unit++) {
      for (int i = 0; i < start.inputs(); i++) {
        layer.weight().set(unit, i, start.weights()[i * start.units() + unit]);
      }
      layer.bias().set(unit, start.bias()[unit]);
    }
  }
}
