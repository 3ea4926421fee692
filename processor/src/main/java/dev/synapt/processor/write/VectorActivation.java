package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.expr.ActivationFormula;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.expr.Call;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.Fma;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.expr.LowerCamel;
import dev.synapt.processor.expr.Variable;
import dev.synapt.processor.expr.VectorText;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.write.LaneFormula.Place;
import dev.synapt.processor.write.VectorRows.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes an activation and its derivative in vectors, behind a product that is in vectors. Rows are
 * a few vectors long: C2's loops over them take as many values singly as in vectors; 20-32-16-1
 * with ReLU trains 6 to 8 % faster without such loops. In the tiles, on sums in registers, ReLU
 * takes registers from the sums: 784-128-10 and 784-512-512-10 predicted 43 % slower on JDK 17 (Zen
 * 3). Panel by panel, behind the tiles of each, it was no faster than here.
 *
 * <p>Vectors are whole: what stands behind the values of a row is computed as well, and means
 * nothing.
 *
 * @param plan the network
 * @param dense the layer
 * @param sums the rows of z, which may be those of a
 */
record VectorActivation(NetworkPlan plan, DensePlan dense, String sums) {
  private static final Variable DA = new Variable("da");

  /** Whether the activation is written here. */
  boolean isNeeded() {
    return isElementwise()
        && (function().isPresent() || canWrite(dense.activation().orElseThrow().forward()));
  }

  /** Whether the derivative is written here. */
  boolean isDerivativeNeeded() {
    return isElementwise() && canWrite(dense.activation().orElseThrow().backward(DA));
  }

  private boolean isElementwise() {
    return dense.vectors().forward().isPresent()
        && dense.activation().isPresent()
        && dense.spec().activation().function() != Activation.LINEAR;
  }

  private boolean canWrite(Expr formula) {
    return plan.arithmetic() == Arithmetic.FUSED
        ? VectorText.canPrint(formula) || VectorFormula.canWrite(formula)
        : VectorText.canPrint(formula) && !hasFma(formula);
  }

  private static boolean hasFma(Expr formula) {
    return formula instanceof Fma || formula.operands().stream().anyMatch(VectorActivation::hasFma);
  }

  private boolean isInPlace() {
    return sums.equals(LayerNames.of(dense).outputs());
  }

  /** {@code a = f(z)}. */
  CodeBlock forward(Span examples) {
    LayerNames names = LayerNames.of(dense);
    Optional<Function> function = function();
    if (function.isPresent()) {
      return CodeBlock.builder()
          .addStatement(
              "$L($L, $L, $L, $L)",
              function.get().methodName(),
              names.outputs(),
              dense.outputs(),
              examples.from(),
              examples.to())
          .build();
    }
    Optional<VectorRows> loop = forwardLoop();
    if (loop.isPresent()) {
      List<String> rows = isInPlace() ? List.of(sums) : List.of(sums, names.outputs());
      return loop.get().call(rows, dense.outputs(), examples);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow(examples.loop("i"));
    if (!isInPlace()) {
      code.addStatement("final float[] z = $L[i]", sums);
    }
    code.addStatement("final float[] a = $L[i]", names.outputs());
    Place a = Place.of("a");
    Place z = isInPlace() ? a : Place.of("z");
    Expr value = dense.activation().orElseThrow().forward();
    return code.add(overRow(new LaneFormula(a, value, Map.of("z", z)))).endControlFlow().build();
  }

  /** {@code a = f(a)} of one row. */
  CodeBlock ofRow(VectorLanes loops) {
    Place a = Place.of("a");
    Expr value = dense.activation().orElseThrow().forward();
    return function()
        .map(function -> loops.apply(function, "a", "0", "" + dense.outputs()))
        .or(() -> forwardLoop().map(loop -> loop.call("a", dense.outputs())))
        .orElseGet(() -> overRow(new LaneFormula(a, value, Map.of("z", a))));
  }

  /** {@code dz = da f'(z)}, f' from a where that suffices. */
  CodeBlock derivative(Span examples) {
    LayerNames names = LayerNames.of(dense);
    ActivationFormula formula = dense.activation().orElseThrow();
    String kept = formula.fromOutput() ? "a" : "z";
    String keptRows = formula.fromOutput() ? names.outputs() : sums;
    Optional<VectorRows> loop = derivativeLoop();
    if (loop.isPresent()) {
      return loop.get().call(List.of(keptRows, names.gradients()), dense.outputs(), examples);
    }
    Place dz = Place.of("dz");
    Map<String, Place> places = Map.of("da", dz, kept, Place.of(kept));
    return CodeBlock.builder()
        .beginControlFlow(examples.loop("i"))
        .addStatement("final float[] $L = $L[i]", kept, keptRows)
        .addStatement("final float[] dz = $L[i]", names.gradients())
        .add(formula.goesBeyondLimits() ? ActivationWriter.BEYOND_ALL_LIMITS : "")
        .add(overRow(new LaneFormula(dz, formula.backward(DA), places)))
        .endControlFlow()
        .build();
  }

  private CodeBlock overRow(LaneFormula formula) {
    return VectorLoop.of("0", "" + dense.outputs(), List.of(formula));
  }

  /** The loop of a formula that takes functions but is none itself. */
  Optional<VectorRows> forwardLoop() {
    Activation function = dense.spec().activation().function();
    Expr formula = dense.activation().orElseThrow().forward();
    List<Row> rows =
        isInPlace() ? List.of(new Row("z", "a")) : List.of(Row.of("z"), new Row("", "a"));
    return function().isEmpty() && hasFunctions(formula)
        ? Optional.of(
            new VectorRows(
                name(), "a = " + function + (isInPlace() ? " of a" : " of z"), formula, rows))
        : Optional.empty();
  }

  /** The same of the gradient. */
  Optional<VectorRows> derivativeLoop() {
    Activation function = dense.spec().activation().function();
    ActivationFormula activation = dense.activation().orElseThrow();
    Expr formula = activation.backward(DA);
    Row kept = Row.of(activation.fromOutput() ? "a" : "z");
    return hasFunctions(formula)
        ? Optional.of(
            new VectorRows(
                name() + "Gradient",
                "dz = da " + function + "'(z)",
                formula,
                List.of(kept, new Row("da", "dz"))))
        : Optional.empty();
  }

  private boolean hasFunctions(Expr formula) {
    return isElementwise() && !VectorText.canPrint(formula) && canWrite(formula);
  }

  /** The activation's name, with a number for the second alpha and so on. */
  private String name() {
    Activation function = dense.spec().activation().function();
    List<ActivationFormula> formulas =
        plan.layers().stream()
            .filter(DensePlan.class::isInstance)
            .map(DensePlan.class::cast)
            .filter(layer -> layer.spec().activation().function() == function)
            .map(layer -> layer.activation().orElseThrow())
            .distinct()
            .toList();
    int number = formulas.indexOf(dense.activation().orElseThrow()) + 1;
    return LowerCamel.of(function.name()) + (number == 1 ? "" : number);
  }

  /** Methods for the functions that some of the activations are, each once. */
  static Stream<MethodSpec> functions(List<VectorActivation> activations) {
    return activations.stream()
        .flatMap(activation -> activation.function().stream())
        .distinct()
        .map(VectorFunctions::ofRows);
  }

  /** The loops that some have in common, each once. */
  static Stream<VectorRows> loops(
      List<VectorActivation> activations,
      java.util.function.Function<VectorActivation, Optional<VectorRows>> loop) {
    return activations.stream()
        .filter(VectorActivation::isElementwise)
        .flatMap(activation -> loop.apply(activation).stream())
        .distinct();
  }

  /** The function that the activation is, if it has a method of its own. */
  Optional<Function> function() {
    return isElementwise()
            && isInPlace()
            && VectorFunctions.areFor(plan.arithmetic())
            && dense.activation().orElseThrow().forward() instanceof Call call
            && call.operand() instanceof Variable
            && VectorFunctions.contains(call.function())
        ? Optional.of(call.function())
        : Optional.empty();
  }
}
