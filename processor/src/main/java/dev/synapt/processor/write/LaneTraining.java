package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.expr.ActivationFormula;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes the passes of a training step of a tiny network, with an example in every lane. Sums over
 * the examples stay chains in ascending order, as everywhere.
 */
final class LaneTraining {
  private static final Variable DA = new Variable("da");

  private final NetworkPlan plan;
  private final List<DensePlan> layers;
  private final Elements elements;
  private final VectorWriter vectors;
  private final LaneLoss loss;
  private final VectorHits hits;

  /** With the operands of functions in rows, one for each block, as blocks belong to one thread. */
  private final VectorLanes vectorLoops;

  private final List<MethodSpec> vectorMethods = new ArrayList<>();

  LaneTraining(NetworkPlan plan, Elements elements, VectorWriter vectors) {
    this.plan = plan;
    this.layers = plan.layers().stream().map(DensePlan.class::cast).toList();
    this.elements = elements;
    this.vectors = vectors;
    this.loss = new LaneLoss(plan, elements);
    this.hits = new VectorHits(plan, elements);
    this.vectorLoops = new VectorLanes(elements, "[block]");
    if (vectors.isNeeded()) {
      vectorMethods.add(loss.vectors(vectorLoops));
      vectorMethods.addAll(hits.vectors());
      layers.forEach(
          dense -> vectorMethods.addAll(blocks(dense, vectorLoops, call -> CodeBlock.of(""))));
    }
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(Lanes.constant());
    LaneBuffer.of(plan).forEach(buffer -> fields.add(buffer.field()));
    fields.addAll(loss.fields());
    return fields;
  }

  List<MethodSpec> methods() {
    LaneLoops loops = new PortableLanes(elements);
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(reserve());
    methods.add(forward());
    methods.add(loss.method(loops, vectors.delegateResult("loss(batch)")));
    if (layers.size() > 1) {
      methods.add(backward());
    }
    methods.add(weightGradients());
    methods.add(outputs());
    methods.add(lanes());
    methods.addAll(hits.methods());
    for (DensePlan dense : layers) {
      methods.addAll(blocks(dense, loops, vectors::delegate));
      methods.add(backward(dense));
    }
    return methods;
  }

  /** What the nested class has in the place of the methods of this one. */
  TypeSpec vectors() {
    List<LaneBuffer> scratch = LaneBuffer.scratch(vectorLoops, plan);
    List<MethodSpec> methods = new ArrayList<>();
    if (!scratch.isEmpty()) {
      methods.add(LaneBuffer.reserve(scratch));
    }
    methods.addAll(vectorMethods);
    List<FieldSpec> fields = new ArrayList<>();
    scratch.forEach(buffer -> fields.add(buffer.field()));
    fields.addAll(hits.fields());
    return vectors.lanes(vectorLoops, fields, methods);
  }

  /** What is done with a layer block by block: forward, and its derivative. */
  private List<MethodSpec> blocks(
      DensePlan dense, LaneLoops loops, Function<String, CodeBlock> delegate) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(forward(dense, loops, delegate));
    if (dense != plan.output()) {
      methods.add(derivative(dense, layers.get(dense.index() + 1), loops, delegate));
    }
    return methods;
  }

  private MethodSpec reserve() {
    MethodSpec.Builder method =
        override("reserve")
            .addParameter(int.class, "examples")
            .addCode(VectorTraining.changeOver(vectors))
            .addStatement("final int blocks = (examples + LANES - 1) / LANES");
    LaneBuffer.of(plan).forEach(buffer -> method.addCode(buffer.reserve()));
    if (vectors.isNeeded() && !vectorLoops.scratch().isEmpty()) {
      method
          .beginControlFlow("if (vectors != null)")
          .addStatement("vectors.reserve(blocks)")
          .endControlFlow();
    }
    return method.build();
  }

  private MethodSpec forward() {
    int inputs = plan.spec().inputs();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("final float[] rows = batch.features()");
    code.add(Lanes.overBlocks("from", "to"));
    code.addStatement("final float[] x = $L[block]", LaneBuffer.FEATURES);
    code.beginControlFlow(Lanes.loop());
    code.addStatement("final int row = $L", Blocks.times("batch.row(at + i)", inputs));
    for (int k = 0; k < inputs; k++) {
      code.addStatement("$L = rows[$L]", Lanes.element("x", k), Index.of("row").plus(k));
    }
    code.endControlFlow();
    for (DensePlan dense : layers) {
      code.addStatement("$L(block, lanes)", LayerNames.of(dense).forward());
    }
    return override("forward")
        .addParameter(Types.BATCH, "batch")
        .addParameter(Types.DROPOUT_MASK, "dropout")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addCode(code.endControlFlow().build())
        .build();
  }

  private MethodSpec forward(
      DensePlan dense, LaneLoops loops, Function<String, CodeBlock> delegate) {
    LayerNames names = LayerNames.of(dense);
    boolean activates =
        !(dense == plan.output() && plan.isFused())
            && dense.spec().activation().function() != Activation.LINEAR;
    String z = dense.keepsSums() ? "z" : "a";
    MethodSpec.Builder method =
        ofBlock(names.forward(), LayerComment.forwardInLanes(dense, activates), delegate)
            .addStatement("final float[] p = parameters")
            .addStatement("final float[] x = $L[block]", inputs(dense))
            .addStatement(
                "final float[] $L = $L[block]",
                z,
                dense.keepsSums() ? names.sums() : names.outputs())
            .addCode(loops.sums(LaneProduct.forward(dense, z)));
    if (activates) {
      if (dense.keepsSums()) {
        method.addStatement("final float[] a = $L[block]", names.outputs());
      }
      LaneFormula formula =
          new LaneFormula(
              Place.of("a"), dense.activation().orElseThrow().forward(), Map.of("z", Place.of(z)));
      method.addCode(loops.overUnits(dense.outputs(), formula));
    }
    return method.build();
  }

  private MethodSpec backward() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(Lanes.overBlocks("from", "to"));
    for (int index = layers.size() - 2; index >= 0; index--) {
      code.addStatement("$L(block, lanes)", LayerNames.of(layers.get(index)).derivative());
    }
    return override("backward")
        .addParameter(Types.BATCH, "batch")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addCode(code.endControlFlow().build())
        .build();
  }

  /** {@code da = dz W^T} of the next layer, each one chain over its units, then {@code dz}. */
  private MethodSpec derivative(
      DensePlan dense, DensePlan next, LaneLoops loops, Function<String, CodeBlock> delegate) {
    LayerNames names = LayerNames.of(dense);
    LayerNames nextNames = LayerNames.of(next);
    MethodSpec.Builder method =
        ofBlock(names.derivative(), LayerComment.derivativeInLanes(dense, next), delegate)
            .addStatement("final float[] p = parameters")
            .addStatement("final float[] next = $L[block]", nextNames.gradients())
            .addStatement("final float[] dz = $L[block]", names.gradients())
            .addCode(loops.sums(LaneProduct.backward(dense, next)));
    if (dense.spec().activation().function() != Activation.LINEAR) {
      method.addCode(derivative(dense, dense.activation().orElseThrow(), loops));
    }
    return method.build();
  }

  private CodeBlock derivative(DensePlan dense, ActivationFormula formula, LaneLoops loops) {
    LayerNames names = LayerNames.of(dense);
    String kept = formula.fromOutput() ? "a" : "z";
    String rows = formula.fromOutput() ? names.outputs() : names.sums();
    Place dz = Place.of("dz");
    LaneFormula product =
        new LaneFormula(
            dz,
            formula.backward(DA),
            Map.of("da", dz, kept, Place.of(kept)),
            Map.of(),
            CodeBlock.of(formula.goesBeyondLimits() ? ActivationWriter.BEYOND_ALL_LIMITS : ""));
    return CodeBlock.builder()
        .addStatement("final float[] $L = $L[block]", kept, rows)
        .add(loops.overUnits(dense.outputs(), product))
        .build();
  }

  private MethodSpec weightGradients() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (part.isLast())");
    List<DensePlan> lastFirst = new ArrayList<>(layers);
    Collections.reverse(lastFirst);
    lastFirst.forEach(
        dense -> code.addStatement("$L(batch.count())", LayerNames.of(dense).backward()));
    return override("weightGradients")
        .addParameter(Types.BATCH, "batch")
        .addParameter(Types.PART, "part")
        .addCode(code.endControlFlow().build())
        .build();
  }

  private MethodSpec backward(DensePlan dense) {
    LayerNames names = LayerNames.of(dense);
    CodeBlock examples =
        CodeBlock.builder()
            .add(Lanes.overBlocks("0", "count"))
            .addStatement("final float[] x = $L[block]", inputs(dense))
            .addStatement("final float[] dz = $L[block]", names.gradients())
            .beginControlFlow(Lanes.loop())
            .build();
    StraightLineGradient gradient =
        new StraightLineGradient(
            dense, examples, 2, k -> Lanes.element("x", k), j -> Lanes.element("dz", j), elements);
    return MethodSpec.methodBuilder(names.backward())
        .addJavadoc("$L", LayerComment.backwardInLanes(dense))
        .addModifiers(Modifier.PRIVATE)
        .addParameter(int.class, "count")
        .addCode(gradient.write())
        .build();
  }

  private MethodSpec outputs() {
    return override("outputs")
        .returns(float[][].class)
        .addStatement("return $L", LayerNames.of(plan.output()).outputs())
        .build();
  }

  private static MethodSpec lanes() {
    return override("lanes").returns(int.class).addStatement("return LANES").build();
  }

  private String inputs(DensePlan dense) {
    return dense.index() == 0
        ? LaneBuffer.FEATURES
        : LayerNames.of(layers.get(dense.index() - 1)).outputs();
  }

  private static MethodSpec.Builder ofBlock(
      String name, String comment, Function<String, CodeBlock> delegate) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L", comment)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(int.class, "block")
        .addParameter(int.class, "lanes")
        .addCode(delegate.apply(name + "(block, lanes)"));
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
