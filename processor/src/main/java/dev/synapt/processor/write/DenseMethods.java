package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.VectorProducts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the methods of a dense layer in a trainer, forward and backward side by side. */
record DenseMethods(NetworkPlan plan, Elements elements, Kernels kernels) {
  /** All of them, in the loop shapes of the plan. */
  List<MethodSpec> portable(DensePlan dense) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(forward(dense, ProductWriter.of(dense.forward()), dense.forward()));
    if (derives(dense)) {
      methods.add(derivative(dense, ActivationWriter.backward(dense, Span.PART, elements)));
    }
    methods.add(
        backward(dense, WeightGradientWriter.of(dense.weightGradient()), dense.weightGradient()));
    dense
        .inputGradient()
        .ifPresent(shape -> methods.add(backwardToInput(dense, ProductWriter.of(shape), shape)));
    return methods;
  }

  /** Those that the plan has in vectors. */
  List<MethodSpec> vectors(DensePlan dense) {
    VectorProducts vectors = dense.vectors();
    ProductWriter product = new VectorProductWriter(true);
    List<MethodSpec> methods = new ArrayList<>();
    vectors.forward().ifPresent(tiles -> methods.add(forward(dense, product, tiles)));
    VectorActivation activation = inVectors(dense);
    if (derives(dense) && activation.isDerivativeNeeded()) {
      methods.add(derivative(dense, activation.derivative(Span.PART)));
    }
    vectors.weightGradient().ifPresent(tiles -> methods.add(backward(dense, product, tiles)));
    vectors.inputGradient().ifPresent(tiles -> methods.add(backwardToInput(dense, product, tiles)));
    return methods;
  }

  private MethodSpec forward(DensePlan dense, ProductWriter product, Object shape) {
    boolean activates = activates(dense);
    return byExample(
            dense, LayerNames.of(dense).forward(), LayerComment.forward(dense, activates, shape))
        .addCode(product.forward(context(dense)))
        .addCode(activates ? activation(dense, product) : CodeBlock.of(""))
        .build();
  }

  /** What the layers apply in vectors that has a method of its own. */
  List<MethodSpec> functions() {
    List<VectorActivation> active = dense().filter(this::activates).map(this::inVectors).toList();
    List<VectorActivation> derived = dense().filter(this::derives).map(this::inVectors).toList();
    return Stream.of(
            VectorActivation.functions(active),
            VectorActivation.loops(active, VectorActivation::forwardLoop).map(VectorRows::ofBatch),
            VectorActivation.loops(derived, VectorActivation::derivativeLoop)
                .map(VectorRows::ofBatch))
        .flatMap(methods -> methods)
        .toList();
  }

  private Stream<DensePlan> dense() {
    return plan.layers().stream().filter(DensePlan.class::isInstance).map(DensePlan.class::cast);
  }

  private VectorActivation inVectors(DensePlan dense) {
    return new VectorActivation(plan, dense, sums(dense));
  }

  /** Whether the loss leaves the activation to the layer. */
  private boolean activates(DensePlan dense) {
    return !(isOutput(dense) && plan.isFused());
  }

  private CodeBlock activation(DensePlan dense, ProductWriter product) {
    if (product instanceof VectorProductWriter && inVectors(dense).isNeeded()) {
      return inVectors(dense).forward(Span.PART);
    }
    return dense.activatesInLine()
        ? ActivationWriter.forwardInLine(dense, sums(dense), Span.PART, elements)
        : ActivationWriter.forward(dense, sums(dense), Span.PART, elements);
  }

  /** Whether the gradient by the sums is not that by the activations; the loss gives the former. */
  boolean derives(DensePlan dense) {
    return !isOutput(dense) && dense.spec().activation().function() != Activation.LINEAR;
  }

  private static MethodSpec derivative(DensePlan dense, CodeBlock code) {
    return byExample(LayerNames.of(dense).derivative(), LayerComment.derivative(dense))
        .addCode(code)
        .build();
  }

  private MethodSpec backward(DensePlan dense, WeightGradientWriter product, Object shape) {
    MethodSpec.Builder method =
        method(LayerNames.of(dense).backward(), LayerComment.backward(dense, shape))
            .addParameter(Types.BATCH, "batch");
    if (dense.dividesWeights()) {
      method.addParameter(int.class, "from").addParameter(int.class, "to");
    }
    return method
        .addStatement("final int count = batch.count()")
        .addCode(product.weightGradient(context(dense)))
        .build();
  }

  private MethodSpec backwardToInput(DensePlan dense, ProductWriter product, Object shape) {
    return byExample(
            LayerNames.of(dense).backwardToInput(), LayerComment.backwardToInput(dense, shape))
        .addCode(product.inputGradient(context(dense)))
        .build();
  }

  private boolean isOutput(DensePlan dense) {
    return dense == plan.output();
  }

  private static String sums(DensePlan dense) {
    LayerNames names = LayerNames.of(dense);
    return dense.keepsSums() ? names.sums() : names.outputs();
  }

  private DenseContext context(DensePlan dense) {
    return new DenseContext(
        dense, source(dense), sums(dense), inputGradients(dense), Span.PART, elements, kernels);
  }

  /** The same for some examples; the first layer reads them from the batch. */
  static MethodSpec.Builder byExample(LayerPlan layer, String name, String comment) {
    MethodSpec.Builder method = method(name, comment);
    if (layer.index() == 0) {
      method.addParameter(Types.BATCH, "batch");
    }
    return method.addParameter(int.class, "from").addParameter(int.class, "to");
  }

  static MethodSpec.Builder byExample(String name, String comment) {
    return method(name, comment).addParameter(int.class, "from").addParameter(int.class, "to");
  }

  /** A private method with a comment. */
  private static MethodSpec.Builder method(String name, String comment) {
    return MethodSpec.methodBuilder(name).addJavadoc("$L", comment).addModifiers(Modifier.PRIVATE);
  }

  /** Where a layer reads x. */
  Source source(LayerPlan layer) {
    return layer.index() == 0
        ? new Source.OfFlat("batch.features()", "batch.row(%s)", layer.inputs())
        : new Source.OfRows(LayerNames.of(plan.layers().get(layer.index() - 1)).outputs());
  }

  /** The rows that receive the gradient by x. */
  String inputGradients(LayerPlan layer) {
    return layer.index() == 0
        ? ""
        : LayerNames.of(plan.layers().get(layer.index() - 1)).gradients();
  }
}
