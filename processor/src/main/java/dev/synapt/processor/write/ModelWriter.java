package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.network.RuntimeVersion;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LoopShape.RowKernel;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that predicts: parameters, prediction, loading, and the nested predictor. */
final class ModelWriter {
  private static final String SPARE = "spare";

  private final NetworkPlan plan;
  private final GeneratedNames names;

  ModelWriter(NetworkPlan plan, GeneratedNames names) {
    this.plan = plan;
    this.names = names;
  }

  TypeSpec.Builder write() {
    TypeSpec.Builder type = TypeSpec.classBuilder(names.model());
    type.addJavadoc(
        "Predicts: $L, $L. Never changes; for any number of threads.\n",
        counted(inputs(), "input"),
        counted(outputs(), "output"));
    type.addModifiers(names.modifiers());
    type.addSuperinterface(plan.kind().isClassifier() ? Types.CLASSIFIER : Types.NETWORK_TYPE);
    type.addFields(OffsetConstants.of(plan));
    type.addStaticBlock(requirements());
    type.addField(
        FieldSpec.builder(float[].class, "parameters", Modifier.PRIVATE, Modifier.FINAL)
            .addJavadoc("Weights and biases, layer after layer.")
            .build());
    rowLayers().forEach(dense -> type.addField(rows(dense)));
    PredictorWriter predictor = new PredictorWriter(plan);
    type.addFields(predictor.shared());
    type.addField(spare());
    type.addMethod(constructor());
    type.addMethods(new FactoryWriter(names).methods());
    type.addMethods(sizes());
    type.addMethods(predictions());
    if (plan.kind().isClassifier()) {
      type.addMethods(new ClassifierWriter(plan).methods());
    }
    type.addMethods(parameterAccess());
    type.addMethod(SpecificationWriter.write(plan.spec()));
    type.addType(SavedFileWriter.write(plan.spec()));
    return type.addType(predictor.write());
  }

  private CodeBlock requirements() {
    CodeBlock.Builder code = CodeBlock.builder().add(requireRuntime(names.model()));
    if (plan.arithmetic() == Arithmetic.FUSED) {
      code.addStatement("$T.warnOnce($S)", Types.FUSED_MULTIPLY_ADD, plan.spec().name());
    }
    return code.build();
  }

  /** The check that a class makes before it uses anything else of the runtime. */
  static CodeBlock requireRuntime(ClassName generated) {
    return CodeBlock.builder()
        .addStatement(
            "$T.require($S, $S)",
            Types.RUNTIME_VERSION,
            RuntimeVersion.CURRENT,
            generated.simpleName())
        .build();
  }

  private List<DensePlan> rowLayers() {
    return plan.layers().stream()
        .filter(DensePlan.class::isInstance)
        .map(DensePlan.class::cast)
        .filter(dense -> dense.forward() instanceof RowKernel)
        .toList();
  }

  private static FieldSpec rows(DensePlan dense) {
    return FieldSpec.builder(
            float[][].class, LayerNames.of(dense).weights(), Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc("[$L][$L]: W in rows", dense.inputs(), dense.outputs())
        .initializer("new float[$L][$L]", dense.inputs(), dense.outputs())
        .build();
  }

  /** A batch finds the rows that the one before it made. */
  private FieldSpec spare() {
    return FieldSpec.builder(predictorType(), SPARE, Modifier.PRIVATE)
        .addJavadoc(
            "What the last batch has left for the next one; null while it is in use. Threads take\n"
                + "turns at it by the lock of {@code parameters}, which nobody else takes.\n")
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Takes the parameters over.")
            .addParameter(float[].class, "parameters")
            .addStatement("this.parameters = parameters");
    for (DensePlan dense : rowLayers()) {
      LayerNames layer = LayerNames.of(dense);
      constructor.addStatement(
          "$T.read(parameters, $L, $L)", Types.ROWS, layer.weightsOffset(), layer.weights());
    }
    return constructor.build();
  }

  private List<MethodSpec> sizes() {
    return List.of(
        override("spec").returns(ModelSpec.class).addStatement("return specification()").build(),
        override("inputs").returns(int.class).addStatement("return $L", inputs()).build(),
        override("outputs").returns(int.class).addStatement("return $L", outputs()).build());
  }

  private List<MethodSpec> predictions() {
    return List.of(
        override("predict")
            .returns(float[].class)
            .addParameter(float[].class, "x")
            .addStatement("final float[] out = new float[$L]", outputs())
            .addStatement("predictor().predict(x, out)")
            .addStatement("return out")
            .build(),
        override("predictBatch")
            .addParameter(float[].class, "rows")
            .addParameter(int.class, "count")
            .addParameter(float[].class, "out")
            .addStatement(
                "$T.checkBatch($S, $L, rows.length, $L, out.length, count)",
                Types.LENGTHS,
                plan.spec().name(),
                inputs(),
                outputs())
            .addStatement("$T predictor", predictorType())
            .addCode(locked("predictor = " + SPARE, SPARE + " = null"))
            .beginControlFlow("if (predictor == null || !predictor.hasRoomFor(count))")
            .addStatement("predictor = new $T(count)", predictorType())
            .endControlFlow()
            .addStatement("predictor.predictBatch(rows, count, out)")
            .addCode(locked(SPARE + " = predictor"))
            .build(),
        override("predictor")
            .returns(predictorType())
            .addStatement("return new Predictor(0)")
            .build());
  }

  /**
   * With a lock that nobody else takes. An {@code AtomicReference} is faster where many threads
   * predict very small batches, but the first one takes a starting JVM 2 ms (JDK 17 and 25).
   */
  private static CodeBlock locked(String... statements) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("synchronized (parameters)");
    for (String statement : statements) {
      code.addStatement(statement);
    }
    return code.endControlFlow().build();
  }

  private ClassName predictorType() {
    return names.model().nestedClass("Predictor");
  }

  private List<MethodSpec> parameterAccess() {
    return List.of(
        override("parameters")
            .returns(Types.PARAMETERS)
            .addStatement("return $T.of(specification(), parameters)", Types.PARAMETERS)
            .build(),
        MethodSpec.methodBuilder("flat")
            .addJavadoc("A copy of the parameters, for a trainer.")
            .returns(float[].class)
            .addStatement("return parameters.clone()")
            .build());
  }

  private int inputs() {
    return plan.spec().inputs();
  }

  private int outputs() {
    return plan.output().outputs();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
