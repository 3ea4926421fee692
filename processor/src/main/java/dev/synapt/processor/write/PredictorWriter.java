package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the predictor: the forward pass with scratch of its own. Dropout layers are not in it. */
final class PredictorWriter {
  /**
   * How many examples are predicted at once: whole groups of rows for row kernels of 4 and vector
   * tiles of 5 and 8. With 80 784-128-10 and 784-512-512-10 predict as fast (JDK 17, Zen 3).
   */
  private static final int MOST = 40;

  /**
   * From how many examples on vectors are used. The time in vectors over that of portable loops for
   * 1, 2, 3, 4 and 6 examples, on JDK 17 (Zen 3): 20-32-16-1 0.85, 0.52, 0.33, 0.50, 0.46;
   * 400-25-15-10 0.89, 0.43, 0.31, 0.40, 0.39; 784-128-10 1.16, 0.57, 0.36, 0.45, 0.56;
   * 784-512-512-10 1.40, 0.64, 0.46, 0.60, 0.62; JDK 25 agrees. One example alone would wait for
   * the Vector API to start as well.
   */
  private static final int SEVERAL = 2;

  private final NetworkPlan plan;
  private final Elements elements;
  private final Kernels kernels;
  private final List<DensePlan> layers;
  private final VectorWriter vectors;
  private final SinglePredictionWriter single;
  private final OutputWriter output;
  private final ColumnsWriter columns;
  private final RowsWriter batchRows;

  PredictorWriter(NetworkPlan plan) {
    this.plan = plan;
    this.elements = new Elements(plan.arithmetic());
    this.kernels = new Kernels(elements);
    this.vectors = new VectorWriter(plan, elements, false);
    this.layers =
        plan.layers().stream()
            .filter(DensePlan.class::isInstance)
            .map(DensePlan.class::cast)
            .toList();
    this.single = new SinglePredictionWriter(plan, layers, elements, kernels, vectors);
    this.output = new OutputWriter(plan.output(), elements, vectors);
    this.columns = new ColumnsWriter(plan, layers, elements, vectors);
    this.batchRows = new RowsWriter(plan, layers, elements, kernels, output, single);
  }

  /** What predictors of a model share. */
  List<FieldSpec> shared() {
    return plan.predictsRowsInVectors() ? List.of(VectorField.shared()) : List.of();
  }

  TypeSpec write() {
    TypeSpec.Builder type = TypeSpec.classBuilder("Predictor");
    type.addJavadoc("Predicts without allocating. One thread at a time.\n");
    type.addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    type.addSuperinterface(Types.NETWORK_TYPE.nestedClass("Predictor"));
    type.addField(
        FieldSpec.builder(int.class, "MOST", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("How many examples are predicted at once.")
            .initializer("$L", plan.predictsInColumns() ? OutputWriter.EXAMPLES : MOST)
            .build());
    if (VectorPrediction.isNeeded(layers)) {
      type.addField(VectorPrediction.start(plan));
    }
    type.addField(
        FieldSpec.builder(int.class, "room", Modifier.PRIVATE, Modifier.FINAL)
            .addJavadoc("How many examples of a batch there is room for.")
            .build());
    type.addFields(single.fields());
    type.addFields(plan.predictsInColumns() ? columns.fields() : rows());
    type.addMethod(constructor());
    type.addMethod(hasRoomFor());
    type.addMethods(single.methods());
    if (plan.predictsInColumns()) {
      type.addMethods(columns.methods());
      return (vectors.isNeeded() ? type.addType(columns.vectors()) : type).build();
    }
    type.addMethod(predictBatch());
    if (output.isNeeded()) {
      type.addMethods(output.methods());
    }
    type.addMethod(forward());
    type.addMethods(batchRows.methods());
    type.addMethods(kernels.methods());
    return (vectors.isNeeded() ? type.addType(vectors()) : type).build();
  }

  /** What a batch needs, layer by layer. */
  private List<FieldSpec> rows() {
    List<FieldSpec> fields = new ArrayList<>();
    for (LayerPlan layer : layers) {
      fields.add(
          FieldSpec.builder(
                  float[][].class, LayerNames.of(layer).outputs(), Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("[examples][$L]", plan.rowLength(layer))
              .build());
    }
    if (output.isNeeded()) {
      fields.addAll(output.fields());
    }
    if (vectors.isNeeded()) {
      boolean isLater = VectorPrediction.isNeeded(layers);
      fields.add((isLater ? VectorField.laterField() : VectorField.field()).build());
    }
    return fields;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("With room for so many examples, none for single predictions.")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(int.class, "count")
            .addStatement("room = Math.min(count, $L)", largestRoom());
    if (plan.predictsInColumns()) {
      columns.allocate(constructor);
      return constructor.build();
    }
    constructor.addStatement(
        "final int examples = $L", output.isInLanes() ? "Math.min(count, MOST)" : "room");
    for (LayerPlan layer : layers) {
      constructor.addStatement(
          "$L = $T.of(examples, $L)",
          LayerNames.of(layer).outputs(),
          Types.ROWS,
          plan.rowLength(layer));
    }
    if (output.isNeeded()) {
      output.allocate(constructor);
    }
    if (vectors.isNeeded()) {
      int fewest = vectors.hasRows() ? SEVERAL : SideBySideWriter.FEWEST;
      CodeBlock several = CodeBlock.of("count >= $L && $L", fewest, vectors.isOn());
      constructor.addCode(
          vectors.hasRows() ? VectorField.createShared(several) : VectorField.assign(several));
    }
    return constructor.build();
  }

  private MethodSpec hasRoomFor() {
    return MethodSpec.methodBuilder("hasRoomFor")
        .addModifiers(Modifier.PRIVATE)
        .returns(boolean.class)
        .addParameter(int.class, "count")
        .addStatement("return room >= Math.min(count, $L)", largestRoom())
        .build();
  }

  /** More examples are predicted one group after the other. */
  private String largestRoom() {
    return !plan.predictsInColumns() && output.isInLanes() ? OutputWriter.MOST : "MOST";
  }

  private MethodSpec predictBatch() {
    MethodSpec.Builder method = predictBatchMethod();
    String first = "0";
    if (plan.predictsSideBySide()) {
      first = "first";
      method.addStatement(
          "final int first = $1L == null ? 0 : $1L.$2L(rows, count, out)",
          VectorField.NAME,
          SideBySideWriter.PREDICT);
    }
    return method
        .beginControlFlow("for (int from = $L; from < count; from += MOST)", first)
        .addStatement("final int examples = Math.min(MOST, count - from)")
        .addStatement("forward(rows, from, examples)")
        .beginControlFlow("for (int i = 0; i < examples; i++)")
        .addCode(copyOutputs())
        .endControlFlow()
        .endControlFlow()
        .addCode(output.isNeeded() ? output.call(first) : CodeBlock.of(""))
        .build();
  }

  private CodeBlock copyOutputs() {
    int outputs = plan.output().outputs();
    CodeBlock.Builder code = CodeBlock.builder();
    return outputs == 1
        ? code.addStatement("out[from + i] = $L[i][0]", outputRows()).build()
        : code.addStatement(
                "$1T.arraycopy($2L[i], 0, out, (from + i) * $3L, $3L)",
                System.class,
                outputRows(),
                outputs)
            .build();
  }

  static MethodSpec.Builder predictBatchMethod() {
    return MethodSpec.methodBuilder("predictBatch")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(float[].class, "rows")
        .addParameter(int.class, "count")
        .addParameter(float[].class, "out");
  }

  private MethodSpec forward() {
    return RowsWriter.pass()
        .addCode(vectors.hasRows() ? vectors.delegate("forward(x, from, count)") : CodeBlock.of(""))
        .addCode(batchRows.calls())
        .build();
  }

  /** The same pass, with the layers that are in vectors. */
  private TypeSpec vectors() {
    VectorLanes loops = new VectorLanes(elements);
    List<MethodSpec> methods =
        new ArrayList<>(vectors.hasRows() ? batchRows.inVectors(loops) : List.of());
    List<FieldSpec> fields = new ArrayList<>();
    if (plan.predictsSideBySide()) {
      SideBySideWriter panels = new SideBySideWriter(layers, elements, loops);
      methods.addAll(panels.methods());
      fields.addAll(panels.fields());
    }
    if (vectors.hasRows()) {
      return vectors.write(fields, methods, loops);
    }
    fields.addAll(0, vectors.ofPanels());
    return vectors.lanes(loops, fields, methods);
  }

  private String outputRows() {
    return LayerNames.of(plan.output()).outputs();
  }
}
