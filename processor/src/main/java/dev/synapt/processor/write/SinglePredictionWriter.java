package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopShape;
import dev.synapt.processor.plan.LoopShape.Accumulators;
import dev.synapt.processor.plan.LoopShape.RowKernel;
import dev.synapt.processor.plan.LoopShape.StraightLine;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * Writes the prediction of one example: from array to array, a method for each layer, or all layers
 * in local variables. Every sum takes its terms in the order of the batch, so that the bits are the
 * same.
 */
final class SinglePredictionWriter {
  private final NetworkPlan plan;
  private final List<DensePlan> layers;
  private final Elements elements;
  private final Kernels kernels;
  private final VectorWriter vectors;

  SinglePredictionWriter(
      NetworkPlan plan,
      List<DensePlan> layers,
      Elements elements,
      Kernels kernels,
      VectorWriter vectors) {
    this.plan = plan;
    this.layers = layers;
    this.elements = elements;
    this.kernels = kernels;
    this.vectors = vectors;
  }

  /** What stands between the layers. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    for (DensePlan dense : layers) {
      if (isKept(dense) || dense.predictsInVectors()) {
        int length = plan.rowLength(dense);
        fields.add(
            FieldSpec.builder(
                    float[].class, LayerNames.of(dense).values(), Modifier.PRIVATE, Modifier.FINAL)
                .addJavadoc("[$L]", length)
                .initializer("new float[$L]", length)
                .build());
      }
    }
    return fields;
  }

  /** The statements of a prediction from {@code in} to {@code out}. */
  private CodeBlock calls() {
    if (plan.predictsInLocals()) {
      return locals();
    }
    return calls(this::isKept);
  }

  /** The same in vectors, which may write behind the values of a layer. */
  CodeBlock callsInVectors() {
    return calls(dense -> isKept(dense) || dense.predictsInVectors());
  }

  private CodeBlock calls(Predicate<DensePlan> isKept) {
    CodeBlock.Builder calls = CodeBlock.builder();
    String from = "in";
    for (DensePlan dense : layers) {
      LayerNames names = LayerNames.of(dense);
      String to = isKept.test(dense) ? names.values() : "out";
      calls.addStatement("$L($L, $L)", names.predict(), from, to);
      from = to;
    }
    if (isKept.test(plan.output())) {
      calls.addStatement("$T.arraycopy($L, 0, out, 0, $L)", System.class, from, outputs());
    }
    return calls.build();
  }

  /**
   * All layers in local variables: the sums of a layer, then its activations side by side, which
   * the CPU computes at the same time.
   */
  private CodeBlock locals() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] p = parameters");
    boolean isLong = plan.spec().inputs() > LoopThresholds.PREDICTION_CHAIN;
    for (int k = 0; k < plan.spec().inputs() && !isLong; k++) {
      code.addStatement("final float x$L = in[$L]", k, k);
    }
    String x = "x";
    for (DensePlan dense : layers) {
      LayerNames names = LayerNames.of(dense);
      List<String> units = IntStream.range(0, dense.outputs()).mapToObj(names::unit).toList();
      DenseContext context = DenseContext.ofExample(dense, elements, kernels);
      if (dense == layers.get(0) && isLong) {
        code.add(AccumulatorWriter.inLocals(context, names.units(), "in"));
      } else {
        for (int j = 0; j < units.size(); j++) {
          StraightLineWriter.addSum(code, context, x, j, units.get(j));
        }
      }
      code.add(SingleActivationWriter.inLocals(dense, units, elements));
      x = names.units();
    }
    for (int j = 0; j < outputs(); j++) {
      code.addStatement("out[$1L] = $2L$1L", j, x);
    }
    return code.build();
  }

  /** The prediction, and the layers where they have methods of their own. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(predict());
    if (VectorPrediction.isNeeded(layers)) {
      methods.add(VectorPrediction.isTime());
    }
    if (!plan.predictsInLocals()) {
      layers.forEach(dense -> methods.add(layer(dense)));
    }
    return methods;
  }

  private MethodSpec predict() {
    int outputs = plan.output().outputs();
    return MethodSpec.methodBuilder("predict")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(float[].class, "in")
        .addParameter(float[].class, "out")
        .addStatement(
            "$T.check($S, $S, $L, in.length)",
            Types.LENGTHS,
            plan.spec().name(),
            "inputs",
            plan.spec().inputs())
        .addStatement(
            "$T.check($S, $S, $L, out.length)",
            Types.LENGTHS,
            plan.spec().name(),
            "outputs",
            outputs)
        .addCode(VectorPrediction.isNeeded(layers) ? VectorPrediction.delegate() : CodeBlock.of(""))
        .addCode(calls())
        .build();
  }

  /** A single layer must not write its first results over what it still reads. */
  private boolean isKept(DensePlan dense) {
    return !plan.predictsInLocals() && (dense != plan.output() || layers.size() == 1);
  }

  private int outputs() {
    return plan.output().outputs();
  }

  private MethodSpec layer(DensePlan dense) {
    LoopShape shape = dense.prediction();
    DenseContext context = DenseContext.ofExample(dense, elements, kernels);
    MethodSpec.Builder method = method(dense, shape);
    if (shape instanceof StraightLine) {
      return method.addCode(StraightLineWriter.example(context)).build();
    }
    CodeBlock sums =
        shape instanceof Accumulators accumulators
            ? new AccumulatorWriter(accumulators).example(context)
            : rows(context, ((RowKernel) shape).depth());
    return method.addCode(sums).addCode(SingleActivationWriter.inPlace(dense, elements)).build();
  }

  /** A layer of one example, from array to array. */
  static MethodSpec.Builder method(DensePlan dense, Object shape) {
    return MethodSpec.methodBuilder(LayerNames.of(dense).predict())
        .addJavadoc("$L", LayerComment.prediction(dense, shape))
        .addModifiers(Modifier.PRIVATE)
        .addParameter(float[].class, "x")
        .addParameter(float[].class, "a");
  }

  /** Many terms a pass over the results: each is loaded and stored once for all of them. */
  private CodeBlock rows(DenseContext c, int depth) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[][] w = $L", c.names().weights());
    if (c.plan().hasBias()) {
      code.addStatement(
          "$T.arraycopy(parameters, $L, a, 0, $L)",
          System.class,
          c.names().biasOffset(),
          c.outputs());
    } else {
      code.addStatement("$T.fill(a, 0f)", Arrays.class);
    }
    int full = c.inputs() - c.inputs() % depth;
    if (full == depth) {
      code.add(pass(c, Index.of(0), depth));
    } else if (full > 0) {
      code.beginControlFlow("for (int k = 0; k < $L; k += $L)", full, depth);
      code.add(pass(c, Index.of("k"), depth));
      code.endControlFlow();
    }
    if (full < c.inputs()) {
      code.add(pass(c, Index.of(full), c.inputs() - full));
    }
    return code.build();
  }

  private static CodeBlock pass(DenseContext c, Index from, int terms) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("a"));
    for (int t = 0; t < terms; t++) {
      arguments.add(CodeBlock.of("w[$L]", from.plus(t)));
    }
    for (int t = 0; t < terms; t++) {
      arguments.add(CodeBlock.of("x[$L]", from.plus(t)));
    }
    CodeBlock list = arguments.stream().collect(CodeBlock.joining(",$W"));
    String kernel = c.kernels().name(1, terms, c.outputs());
    return CodeBlock.builder().addStatement("$L($L)", kernel, list).build();
  }
}
