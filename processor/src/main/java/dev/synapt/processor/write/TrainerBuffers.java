package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.DropoutPlan;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.LoopShape.ColumnKernel;
import dev.synapt.processor.plan.LoopShape.RowKernel;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.VectorProducts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes what a trainer remembers between forward and backward, and the matrices that row kernels
 * read in rows.
 */
final class TrainerBuffers {
  private TrainerBuffers() {}

  static List<FieldSpec> of(NetworkPlan plan) {
    List<FieldSpec> fields = new ArrayList<>();
    for (LayerPlan layer : plan.layers()) {
      for (Buffer buffer : perExample(plan, layer)) {
        fields.add(
            FieldSpec.builder(float[][].class, buffer.name(), Modifier.PRIVATE)
                .addJavadoc("[batch][$L]: $L", plan.rowLength(layer), buffer.meaning())
                .initializer("{}")
                .build());
      }
      for (Buffer buffer : inLine(plan, layer)) {
        fields.add(
            FieldSpec.builder(float[].class, buffer.name(), Modifier.PRIVATE)
                .addJavadoc("[batch, $L]: $L", layer.outputs(), buffer.meaning())
                .initializer("{}")
                .build());
      }
      for (Buffer buffer : single(layer)) {
        fields.add(
            FieldSpec.builder(float[].class, buffer.name(), Modifier.PRIVATE)
                .addJavadoc("[batch]: $L", buffer.meaning())
                .initializer("{}")
                .build());
      }
      if (layer instanceof DensePlan dense) {
        fields.addAll(matrices(plan, dense));
      }
    }
    return fields;
  }

  static MethodSpec reserve(NetworkPlan plan, VectorWriter vectors) {
    MethodSpec.Builder method =
        override("reserve")
            .addParameter(int.class, "examples")
            .addCode(VectorTraining.changeOver(vectors));
    for (LayerPlan layer : plan.layers()) {
      for (Buffer buffer : perExample(plan, layer)) {
        method.addStatement(
            "$1L = $2T.reserve($1L, examples, $3L)",
            buffer.name(),
            Types.ROWS,
            plan.rowLength(layer));
      }
      for (Buffer buffer : inLine(plan, layer)) {
        method.addStatement(
            "$1L = $2T.reserve($1L, $3L)", buffer.name(), Types.ROWS, length(plan, layer));
      }
      for (Buffer buffer : single(layer)) {
        method.addStatement("$1L = $2T.reserve($1L, examples)", buffer.name(), Types.ROWS);
      }
    }
    VectorWriter.reserve(plan).ifPresent(method::addCode);
    return method.build();
  }

  /** All values of a batch in one line; whole vectors, of 16 lanes at most, where they are used. */
  private static Index length(NetworkPlan plan, LayerPlan layer) {
    boolean isWhole =
        layer == plan.output()
            && (plan.output().activation().isEmpty()
                ? SoftmaxLossWriter.isInVectors(plan)
                : VectorBinaryLoss.isFor(plan));
    return Index.of(Blocks.times("examples", layer.outputs())).plus(isWhole ? 15 : 0);
  }

  /** Values of all examples in one line. */
  private static List<Buffer> inLine(NetworkPlan plan, LayerPlan layer) {
    if (!(layer instanceof DensePlan dense)) {
      return List.of();
    }
    LayerNames names = LayerNames.of(layer);
    if (dense.activation().isEmpty()) {
      return List.of(new Buffer(names.powers(), "e^(z - max z)"));
    }
    List<Buffer> buffers = new ArrayList<>();
    boolean byLoss = dense == plan.output() && plan.isFused();
    if (byLoss ? LossWriter.isInLine(plan) : dense.activatesInLine()) {
      buffers.add(new Buffer(names.valuesInLine(), "z, then a"));
    }
    if (dense == plan.output() && LossWriter.isInLine(plan)) {
      buffers.add(new Buffer(names.targetsInLine(), "y"));
      buffers.add(new Buffer(names.gradientsInLine(), "the gradient by z"));
      buffers.add(new Buffer(names.powers(), "e^-|z|"));
      buffers.add(new Buffer(names.losses(), "the losses, less their logarithms"));
    }
    return buffers;
  }

  /** A value of each example. */
  private static List<Buffer> single(LayerPlan layer) {
    return layer instanceof DensePlan dense && dense.activation().isEmpty()
        ? List.of(new Buffer(LayerNames.of(layer).largest(), "max z"))
        : List.of();
  }

  /** Nothing where no product reads rows. */
  static Optional<MethodSpec> refresh(NetworkPlan plan, VectorWriter inVectors) {
    CodeBlock.Builder always = CodeBlock.builder();
    CodeBlock.Builder portable = CodeBlock.builder();
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        VectorProducts vectors = dense.vectors();
        (vectors.forward().isPresent() ? portable : always).add(rows(dense));
        (vectors.inputGradient().isPresent() ? portable : always).add(transposedRows(dense));
      }
    }
    CodeBlock panels =
        inVectors.hasTiles()
            ? inVectors.delegate("refresh(part)", !portable.isEmpty())
            : CodeBlock.of("");
    CodeBlock code = always.add(panels).add(portable.build()).build();
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(override("refresh").addParameter(Types.PART, "part").addCode(code).build());
  }

  private static CodeBlock rows(DensePlan dense) {
    LayerNames names = LayerNames.of(dense);
    CodeBlock.Builder code = CodeBlock.builder();
    if (dense.forward() instanceof RowKernel) {
      code.addStatement(
          "$T.read(parameters, $L, $L, part)", Types.ROWS, names.weightsOffset(), names.weights());
    }
    return code.build();
  }

  private static CodeBlock transposedRows(DensePlan dense) {
    LayerNames names = LayerNames.of(dense);
    CodeBlock.Builder code = CodeBlock.builder();
    if (dense.inputGradient().orElse(null) instanceof RowKernel) {
      code.addStatement(
          "$T.readTransposed(parameters, $L, $L, part)",
          Types.ROWS,
          names.weightsOffset(),
          names.transposed());
    }
    return code.build();
  }

  private static List<Buffer> perExample(NetworkPlan plan, LayerPlan layer) {
    LayerNames names = LayerNames.of(layer);
    List<Buffer> buffers = new ArrayList<>();
    if (layer instanceof DensePlan dense) {
      if (dense.keepsSums()) {
        buffers.add(new Buffer(names.sums(), "z"));
      }
      buffers.add(new Buffer(names.outputs(), "a"));
      // The loss gives the output's gradient by z at once.
      String meaning =
          dense == plan.output() ? "the gradient by z" : "the gradient by a, then by z";
      buffers.add(new Buffer(names.gradients(), meaning));
      if (dense != plan.output() && dense.computedFirst().isPresent()) {
        buffers.add(new Buffer(names.functions(), "a function that the gradient by z has"));
      }
    } else if (layer instanceof DropoutPlan dropout) {
      buffers.add(new Buffer(names.mask(), "0, or 1 / (1 - rate)"));
      buffers.add(new Buffer(names.outputs(), "a"));
      if (dropout.passesGradient()) {
        buffers.add(new Buffer(names.gradients(), "the gradient by a"));
      }
    }
    return buffers;
  }

  /** Rows for the examples of a batch. */
  private record Buffer(String name, String meaning) {}

  private static List<FieldSpec> matrices(NetworkPlan plan, DensePlan dense) {
    LayerNames names = LayerNames.of(dense);
    List<FieldSpec> fields = new ArrayList<>();
    if (dense.forward() instanceof RowKernel) {
      fields.add(matrix(names.weights(), dense.inputs(), dense.outputs(), "W in rows"));
    }
    if (dense.inputGradient().orElse(null) instanceof RowKernel) {
      fields.add(
          matrix(names.transposed(), dense.outputs(), dense.inputs(), "W transposed, in rows"));
    }
    if (dense.weightGradient() instanceof RowKernel) {
      fields.add(matrix(names.weightsGradient(), dense.inputs(), dense.outputs(), "dW in rows"));
    }
    if (dense.weightGradient() instanceof ColumnKernel kernel) {
      fields.addAll(columns(dense, kernel));
    }
    boolean inVectors = dense.vectors().weightGradient().isPresent();
    int length = RowSums.length(plan, dense);
    if (dense.hasBias() && (inVectors || dense.weightGradient() instanceof RowKernel)) {
      fields.add(
          FieldSpec.builder(float[].class, names.biasGradient(), Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("[$L]: db$L", length, length > dense.outputs() ? ", then padding" : "")
              .initializer("new float[$L]", length)
              .build());
    }
    return fields;
  }

  private static List<FieldSpec> columns(DensePlan dense, ColumnKernel kernel) {
    LayerNames names = LayerNames.of(dense);
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(transposedGradient(dense));
    if (dense.index() == 0) {
      String what = "x of the examples that are added at once";
      fields.add(matrix(names.inputRows(), kernel.depth(), dense.inputs(), what));
    }
    return fields;
  }

  static FieldSpec transposedGradient(DensePlan dense) {
    return matrix(
        LayerNames.of(dense).transposedGradient(),
        dense.outputs(),
        dense.inputs(),
        "dW transposed, in rows");
  }

  private static FieldSpec matrix(String name, int rows, int columns, String what) {
    return FieldSpec.builder(float[][].class, name, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc("[$L][$L]: $L", rows, columns, what)
        .initializer("new float[$L][$L]", rows, columns)
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
