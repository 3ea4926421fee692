package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the layers of a predictor for the rows of a batch, in the class itself and in vectors.
 *
 * @param plan the network
 * @param layers its dense layers
 * @param elements the text of multiply-adds
 * @param kernels what notes the kernels that are needed
 * @param output the activation of the output, which comes after all sums
 * @param single the prediction of one example
 */
record RowsWriter(
    NetworkPlan plan,
    List<DensePlan> layers,
    Elements elements,
    Kernels kernels,
    OutputWriter output,
    SinglePredictionWriter single) {
  /** The beginning of a pass over some examples of a batch. */
  static MethodSpec.Builder pass() {
    return MethodSpec.methodBuilder("forward")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(float[].class, "x")
        .addParameter(int.class, "from")
        .addParameter(int.class, "count");
  }

  /** The layers, one after the other. */
  CodeBlock calls() {
    CodeBlock.Builder calls = CodeBlock.builder();
    for (DensePlan dense : layers) {
      String arguments = isFirst(dense) ? "x, from, count" : "count";
      calls.addStatement("$L($L)", LayerNames.of(dense).forward(), arguments);
    }
    return calls.build();
  }

  /** Every layer in its portable shape. */
  List<MethodSpec> methods() {
    return layers.stream()
        .map(dense -> layer(dense, ProductWriter.of(dense.forward()), dense.forward()))
        .toList();
  }

  /** The same pass in a class nested in it, with the layers that are in vectors. */
  List<MethodSpec> inVectors(VectorLanes loops) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(pass().addCode(calls()).build());
    for (DensePlan dense : layers) {
      dense
          .vectors()
          .forward()
          .ifPresent(tiles -> methods.add(layer(dense, new VectorProductWriter(false), tiles)));
    }
    List<VectorActivation> activations =
        layers.stream().filter(dense -> !isLeft(dense)).map(this::vectorActivation).toList();
    VectorActivation.functions(activations).forEach(methods::add);
    VectorActivation.loops(activations, VectorActivation::forwardLoop)
        .map(VectorRows::ofBatch)
        .forEach(methods::add);
    methods.addAll(output.vectors(loops));
    if (VectorPrediction.isNeeded(layers)) {
      methods.addAll(
          new VectorPrediction(plan, layers, elements, loops).methods(single.callsInVectors()));
    }
    return methods;
  }

  private MethodSpec layer(DensePlan dense, ProductWriter product, Object shape) {
    LayerNames names = LayerNames.of(dense);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.forward())
            .addJavadoc("$L", LayerComment.forward(dense, !isLeft(dense), shape))
            .addModifiers(Modifier.PRIVATE);
    if (isFirst(dense)) {
      method.addParameter(float[].class, "x").addParameter(int.class, "from");
    }
    Source source =
        isFirst(dense)
            ? new Source.OfFlat("x", "(from + %s)", dense.inputs())
            : new Source.OfRows(LayerNames.of(layers.get(layers.indexOf(dense) - 1)).outputs());
    DenseContext context =
        new DenseContext(dense, source, names.outputs(), "", Span.ALL, elements, kernels);
    return method
        .addParameter(int.class, "count")
        .addCode(product.forward(context))
        .addCode(activation(dense, product instanceof VectorProductWriter))
        .build();
  }

  private CodeBlock activation(DensePlan dense, boolean inVectors) {
    if (isLeft(dense)) {
      return CodeBlock.of("");
    }
    return inVectors && vectorActivation(dense).isNeeded()
        ? vectorActivation(dense).forward(Span.ALL)
        : ActivationWriter.forward(dense, LayerNames.of(dense).outputs(), Span.ALL, elements);
  }

  private VectorActivation vectorActivation(DensePlan dense) {
    return new VectorActivation(plan, dense, LayerNames.of(dense).outputs());
  }

  /** Whether the activation comes after all sums of the batch. */
  private boolean isLeft(DensePlan dense) {
    return dense == plan.output() && output.isNeeded();
  }

  private boolean isFirst(DensePlan dense) {
    return dense == layers.get(0);
  }
}
