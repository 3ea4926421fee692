package dev.synapt.benchmarks.kernels;

import dev.synapt.benchmarks.Workload;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopShape;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.plan.VectorTiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The products of a layer that are timed together. No interface of a model computes a gradient
 * alone, and the difference of two times would be a guess: so the time of a whole pass is that of
 * its products, which are at least as fast as it says.
 */
public enum Products {
  /** What a prediction computes. */
  FORWARD("x W + b"),
  /** Besides the gradient of the weights, and the loss. */
  WEIGHTS("x W + b, x^T dz"),
  /**
   * Besides the gradient of the input: of a layer behind one that makes its inputs out of a single
   * number, since nobody needs the gradient of what a network is given.
   */
  INPUTS("x W + b, x^T dz, dz W^T");

  private final String title;

  Products(String title) {
    this.title = title;
  }

  /** What the table calls them. */
  String title() {
    return title;
  }

  /** How many there are. */
  int count() {
    return ordinal() + 1;
  }

  /** A network that computes them and little else. */
  Workload workload(String shape) {
    String whole = this == INPUTS ? "1-" + shape : shape;
    String words =
        "--shape %s --hidden linear --output linear --batch %d"
            .formatted(whole, ProductBenchmark.EXAMPLES);
    return Workload.parse(shape, List.of(words.split(" ")));
  }

  /** How their loops are written, each kind once. */
  String loops(String shape, Planner planner) {
    NetworkPlan plan = planner.plan(workload(shape).spec());
    if (this == FORWARD ? plan.predictsInColumns() : plan.trainsInLanes()) {
      return "an example in every lane";
    }
    DensePlan layer = plan.output();
    return Stream.of(
            Optional.of(either(layer.forward(), layer.vectors().forward())),
            Optional.of(either(layer.weightGradient(), layer.vectors().weightGradient())),
            layer.inputGradient().map(loop -> either(loop, layer.vectors().inputGradient())))
        .limit(count())
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Where a product is written in vectors as well, and the planner sees them, those run. */
  private static String either(LoopShape portable, Optional<VectorTiles> vectors) {
    return vectors.map(VectorTiles::toString).orElse(portable.toString());
  }
}
