package dev.synapt.processor.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LaneSizes;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.MethodSizes;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.Planner;
import dev.synapt.processor.plan.PredictionSizes;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JVM never compiles a method above 8,000 bytes of code. The plan bounds every method before it
 * is written: no bound is below the real size, and no bound above 6,000, whatever the shape and the
 * compiler.
 */
class MethodSizeTest {
  private static final int NETWORKS = 500;

  @TempDir Path folder;
  private int vectorClasses;

  static Stream<JavaCompiler> compilers() {
    return Stream.of(ToolProvider.getSystemJavaCompiler(), new EclipseCompiler());
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void boundsHoldForRandomShapes(JavaCompiler compiler) throws IOException {
    RandomNetworks random = new RandomNetworks(7);
    List<NetworkPlan> plans = new ArrayList<>();
    for (int i = 0; i < NETWORKS; i++) {
      Arithmetic arithmetic = i % 5 == 0 ? Arithmetic.UNFUSED : Arithmetic.FUSED;
      plans.add(
          new Planner(arithmetic, LoopThresholds.MEASURED, i % 3 == 0)
              .plan(random.next("Net" + i)));
    }
    new PlanCompiler(folder).compile(compiler, plans);
    vectorClasses = 0;
    for (NetworkPlan plan : plans) {
      check(plan, plan.spec().name() + "Trainer");
      check(plan, plan.spec().name() + "Model");
      check(plan, plan.spec().name() + "Model$Predictor");
      checkVectors(plan, plan.spec().name() + "Trainer$Vectors");
      checkVectors(plan, plan.spec().name() + "Model$Predictor$Vectors");
    }
    assertThat(vectorClasses).isGreaterThan(NETWORKS / 10);
  }

  /** The largest and the smallest that stand side by side, with every activation and loss. */
  @ParameterizedTest
  @MethodSource("compilers")
  void boundsHoldInLanes(JavaCompiler compiler) throws IOException {
    List<NetworkPlan> plans = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      plans.addAll(tiny("Of" + loss.ordinal(), Activation.GELU, outputOf(loss), loss));
    }
    for (Activation hidden : Activation.values()) {
      if (hidden != Activation.SOFTMAX) {
        String name = "Of" + hidden;
        plans.addAll(tiny(name, hidden, Activation.SIGMOID, Loss.BINARY_CROSSENTROPY));
      }
    }
    assertThat(plans).hasSizeGreaterThan(40).allMatch(NetworkPlan::trainsInLanes);
    new PlanCompiler(folder).compile(compiler, plans);
    vectorClasses = 0;
    for (NetworkPlan plan : plans) {
      check(plan, plan.spec().name() + "Trainer");
      checkVectors(plan, plan.spec().name() + "Trainer$Vectors");
      checkVectors(plan, plan.spec().name() + "Model$Predictor$Vectors");
      assertThat(LaneSizes.largest(plan)).isLessThanOrEqualTo(MethodSizes.LIMIT);
    }
    assertThat(vectorClasses).as("trainers and predictors in vectors").isEqualTo(plans.size());
  }

  private static Activation outputOf(Loss loss) {
    return switch (loss) {
      case BINARY_CROSSENTROPY -> Activation.SIGMOID;
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          Activation.SOFTMAX;
      case POISSON -> Activation.SOFTPLUS;
      case HINGE, SQUARED_HINGE -> Activation.TANH;
      default -> Activation.GELU;
    };
  }

  private static List<NetworkPlan> tiny(
      String name, Activation hidden, Activation output, Loss loss) {
    int one = output == Activation.SOFTMAX ? 2 : 1;
    Planner planner = new Planner(Arithmetic.UNFUSED, LoopThresholds.MEASURED);
    Planner vectors = new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED, true);
    return List.of(
        planner.plan(tiny(name + "Largest", 8, 8, 4, hidden, output, loss)),
        planner.plan(tiny(name + "Smallest", 1, 1, one, hidden, output, loss)),
        vectors.plan(tiny(name + "LargestInVectors", 8, 8, 4, hidden, output, loss)),
        vectors.plan(tiny(name + "SmallestInVectors", 1, 1, one, hidden, output, loss)));
  }

  private static ModelSpec tiny(
      String name, int in, int units, int out, Activation hidden, Activation output, Loss loss) {
    return ModelSpec.named(name)
        .input(in)
        .layer(DenseSpec.of("hidden", units).activation(hidden))
        .layer(DenseSpec.of("answer", out).activation(output))
        .loss(loss);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void boundsStayBelowTheLimit(boolean vectors) {
    RandomNetworks random = new RandomNetworks(8);
    Planner planner = new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED, vectors);
    int inVectors = 0;
    for (int i = 0; i < 5_000; i++) {
      NetworkPlan plan = planner.plan(random.next("Net"));
      checkLargest(plan);
      inVectors += plan.hasVectors() ? 1 : 0;
    }
    assertThat(inVectors)
        .as("networks in vectors")
        .isBetween(vectors ? 2_500 : 0, vectors ? 5_000 : 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyLayerOfUpToOneHundredMultiplyAddsStaysBelowTheLimit(boolean vectors) {
    Planner planner = new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED, vectors);
    for (int in = 1; in <= 110; in++) {
      for (int out = 1; out <= 110; out++) {
        ModelSpec spec =
            ModelSpec.named("Net")
                .input(3)
                .layer(DenseSpec.of("first", in))
                .layer(DenseSpec.of("second", out))
                .loss(Loss.MEAN_SQUARED_ERROR);
        checkLargest(planner.plan(spec));
      }
    }
  }

  /** The bound of a network, which counts what its layers have in vectors. */
  private static void checkLargest(NetworkPlan plan) {
    int inVectors = 0;
    if (plan.hasVectors()) {
      inVectors = MethodSizes.vectorTiles();
      for (LayerPlan layer : plan.layers()) {
        if (layer instanceof DensePlan dense) {
          inVectors = Math.max(inVectors, MethodSizes.vectors(dense));
        }
      }
    }
    assertThat(MethodSizes.largest(plan))
        .as(() -> plan.spec().toString())
        .isBetween(inVectors, MethodSizes.LIMIT);
  }

  private void checkVectors(NetworkPlan plan, String className) throws IOException {
    Path file = folder.resolve(className + ".class");
    if (!Files.exists(file)) {
      return;
    }
    vectorClasses++;
    boolean isInLanes =
        className.contains("Predictor") ? plan.predictsInColumns() : plan.trainsInLanes();
    if (isInLanes) {
      checkLanesInVectors(plan, className);
      return;
    }
    Map<String, Integer> bounds = new HashMap<>();
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        for (String suffix : List.of("Forward", "Backward", "BackwardToInput")) {
          bounds.put(dense.name() + suffix, MethodSizes.vectors(dense));
        }
      }
    }
    int others = Math.max(MethodSizes.vectorTiles(), MethodSizes.listing(plan));
    check(plan, className, bounds, others);
  }

  /** Functions have the bound of the widest layer, and derivatives that of the layer behind. */
  private void checkLanesInVectors(NetworkPlan plan, String className) throws IOException {
    int layers = 0;
    for (LayerPlan layer : plan.layers()) {
      layers = Math.max(layers, layer instanceof DensePlan dense ? LaneSizes.vectors(dense) : 0);
    }
    check(plan, className, Map.of("loss", LaneSizes.lossInVectors(plan)), layers);
  }

  private void check(NetworkPlan plan, String className) throws IOException {
    check(plan, className, bounds(plan), MethodSizes.listing(plan));
  }

  private void check(NetworkPlan plan, String className, Map<String, Integer> bounds, int others)
      throws IOException {
    Map<String, Integer> real = ClassFile.codeLengths(folder.resolve(className + ".class"));
    assertThat(real).isNotEmpty();
    real.forEach(
        (method, size) -> {
          String name = method.substring(0, method.indexOf('('));
          int bound = bounds.getOrDefault(name, others);
          assertThat(size)
              .as("%s.%s of %s", className, name, plan.spec())
              .isLessThanOrEqualTo(bound)
              .isLessThanOrEqualTo(MethodSizes.LIMIT);
        });
  }

  /**
   * The methods that a layer has of its own; all others list the layers, or do not depend on them.
   */
  private static Map<String, Integer> bounds(NetworkPlan plan) {
    Map<String, Integer> bounds = new HashMap<>();
    bounds.put("loss", MethodSizes.loss(plan));
    if (plan.predictsInLocals()) {
      bounds.put("predict", PredictionSizes.locals(plan));
    }
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        bounds.put(dense.name() + "Forward", MethodSizes.forward(dense));
        bounds.put(dense.name() + "Predict", PredictionSizes.layer(dense));
        bounds.put(dense.name() + "Backward", MethodSizes.backward(dense));
        bounds.put(dense.name() + "BackwardToInput", MethodSizes.backwardToInput(dense));
      } else {
        bounds.put(layer.name() + "Forward", MethodSizes.largest(layer));
        bounds.put(layer.name() + "BackwardToInput", MethodSizes.largest(layer));
      }
    }
    if (plan.trainsInLanes()) {
      boundLanes(plan, bounds);
    }
    return bounds;
  }

  /** In lanes, a derivative has the sums of the next layer. */
  private static void boundLanes(NetworkPlan plan, Map<String, Integer> bounds) {
    bounds.put("loss", LaneSizes.loss(plan));
    int previous = 0;
    for (int index = plan.layers().size() - 1; index >= 0; index--) {
      DensePlan dense = (DensePlan) plan.layers().get(index);
      int lanes = LaneSizes.layer(dense);
      bounds.put(dense.name() + "Forward", lanes);
      bounds.put(dense.name() + "Backward", lanes);
      bounds.put(dense.name() + "Derivative", Math.max(lanes, previous));
      previous = lanes;
    }
  }
}
