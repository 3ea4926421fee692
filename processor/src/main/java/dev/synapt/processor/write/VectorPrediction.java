package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.expr.Constant;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.expr.Operation;
import dev.synapt.processor.expr.Operator;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the prediction of one example in vectors, which takes over once so many predictions have
 * been made that the start and compilation of vectors are worth it: the first ones do without.
 *
 * @param plan the network
 * @param layers its dense layers
 * @param elements the text of multiply-adds
 * @param loops what notes the functions that are needed
 */
record VectorPrediction(
    NetworkPlan plan, List<DensePlan> layers, Elements elements, VectorLanes loops) {
  /** Whether there is such a prediction. */
  static boolean isNeeded(List<DensePlan> layers) {
    return layers.stream().anyMatch(DensePlan::predictsInVectors);
  }

  /** The field that counts, in a predictor: what is compiled serves all models of a class. */
  static FieldSpec start(NetworkPlan plan) {
    return VectorField.start("single predictions")
        .initializer(VectorField.createStart(plan.predictionsBeforeVectors(), plan))
        .build();
  }

  /** Whether it is time for vectors. */
  static MethodSpec isTime() {
    return MethodSpec.methodBuilder("predictsInVectors")
        .addModifiers(Modifier.PRIVATE)
        .returns(boolean.class)
        .beginControlFlow("if (vectors == null)")
        .addCode(VectorField.createShared(VectorField.isDue("1")))
        .endControlFlow()
        .addStatement("return vectors != null")
        .build();
  }

  /** What the method around the nested class begins with. */
  static CodeBlock delegate() {
    return CodeBlock.builder()
        .beginControlFlow("if (predictsInVectors())")
        .addStatement("vectors.predict(in, out)")
        .addStatement("return")
        .endControlFlow()
        .build();
  }

  /** The methods of the nested class. */
  List<MethodSpec> methods(CodeBlock calls) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        MethodSpec.methodBuilder("predict")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(float[].class, "in")
            .addParameter(float[].class, "out")
            .addCode(calls)
            .build());
    List<DensePlan> single = layers.stream().filter(DensePlan::predictsInVectors).toList();
    single.stream().map(this::layer).forEach(methods::add);
    VectorActivation.loops(
            single.stream().map(this::inVectors).toList(), VectorActivation::forwardLoop)
        .map(VectorRows::ofOne)
        .forEach(methods::add);
    methods.addAll(new VectorRowMethods(elements).multiply());
    return methods;
  }

  private MethodSpec layer(DensePlan dense) {
    LayerNames names = LayerNames.of(dense);
    return SinglePredictionWriter.method(dense, "vectors")
        .addStatement(
            "multiplyRow($L, x, $L, $L, $L, a)",
            dense.hasBias() ? names.start() : VectorProductWriter.ZEROS,
            names.weightPanels(),
            dense.inputs(),
            dense.vectors().forward().orElseThrow().width())
        .addCode(activation(dense))
        .build();
  }

  private VectorActivation inVectors(DensePlan dense) {
    return new VectorActivation(plan, dense, LayerNames.of(dense).outputs());
  }

  private CodeBlock activation(DensePlan dense) {
    VectorActivation activation = inVectors(dense);
    if (activation.isNeeded()) {
      return activation.ofRow(loops);
    }
    return dense.activation().isEmpty() && VectorFunctions.areFor(plan.arithmetic())
        ? softmax(dense)
        : SingleActivationWriter.inPlace(dense, elements);
  }

  /** {@code a_j = e^(z_j - max z) / total}, as {@link ActivationWriter#exponentials}. */
  private CodeBlock softmax(DensePlan dense) {
    String units = "" + dense.outputs();
    return CodeBlock.builder()
        .add(SingleActivationWriter.maximum(dense.outputs()))
        .add(
            overRow(
                new Operation(
                    Operator.MAX, Variable.Z.minus(new Variable("max")), new Constant(-80)),
                units))
        .add(loops.apply(Function.EXP, "a", "0", units))
        .add(SingleActivationWriter.total(dense.outputs()))
        .add(overRow(Variable.Z.over(new Variable("total")), units))
        .build();
  }

  private static CodeBlock overRow(Expr value, String units) {
    Place a = Place.of("a");
    Map<String, String> scalars = Map.of("max", "max", "total", "total");
    return VectorLoop.of(
        "0", units, List.of(new LaneFormula(a, value, Map.of("z", a), scalars, CodeBlock.of(""))));
  }
}
