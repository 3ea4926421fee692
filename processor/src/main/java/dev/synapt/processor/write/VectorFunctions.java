package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.expr.Function;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes the functions of {@code dev.synapt.network.FloatMath} for vectors, with the same bits for
 * every float: the same expressions, but limits by masks and 2^n by its bits, as {@code
 * dev.synapt.network.SingleFloatMath} has them. Where C2 puts {@code FloatMath} in vectors, an
 * exponential takes some thirty instructions; here it takes twenty.
 */
final class VectorFunctions {
  private static final Set<Function> WRITTEN =
      EnumSet.of(Function.EXP, Function.EXPM1, Function.TANH, Function.SIGMOID, Function.ERF);

  /**
   * The steps of {@code FloatMath.exp} from z to r, power and p. The names of vectors end with what
   * stands for {@code #}.
   */
  private static final List<String> POWER =
      joined(
          List.of(
              "// The lowest bits of the sum are those of the whole number nearest to"
                  + " z / (2 ln 2).",
              "final $vector:T sum# = z#.fma(0.7213475f, 12582912f)",
              "final $vector:T whole# = sum#.sub(12582912f)",
              "$vector:T r# = whole#.fma($vector:T.broadcast(SPECIES, -1.3862915f), z#)",
              "r# = whole#.fma($vector:T.broadcast(SPECIES, -2.8572135e-6f), r#)",
              "final $vector:T power# =$Wsum#.reinterpretAsInts().add(127)"
                  + "$Z.lanewise($operators:T.LSHL, 23).reinterpretAsFloats()"),
          polynomial(
              "p#",
              "r#",
              "0.00019851477f",
              "0.0014091732f",
              "0.008334265f",
              "0.041662075f",
              "0.16666648f",
              "0.50000024f"));

  /** Its end. */
  private static final String EXPONENTIAL =
      "r#.mul(r#).fma(p#, r#).add(1f).mul(power#).mul(power#)";

  private static final String COMMENT =
      "As in {@link $T}, in place, of whole vectors: also of values behind the last.";

  private VectorFunctions() {}

  /** Whether there are any: they have the bits of fused multiply-adds. */
  static boolean areFor(Arithmetic arithmetic) {
    return arithmetic == Arithmetic.FUSED;
  }

  static boolean contains(Function function) {
    return WRITTEN.contains(function);
  }

  /** The name of its method. */
  static String name(Function function) {
    return function.name().toLowerCase(Locale.ROOT);
  }

  /** Of the values of an array from an index to another. */
  static MethodSpec method(Function function) {
    return VectorTile.method(name(function))
        .addJavadoc(COMMENT, Types.FLOAT_MATH)
        .addParameter(float[].class, "x")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addCode(loop("from", "to", function))
        .build();
  }

  /** Of the first values of some rows. */
  static MethodSpec ofRows(Function function) {
    return VectorTile.method(name(function))
        .addJavadoc(COMMENT, Types.FLOAT_MATH)
        .addParameter(float[][].class, "rows")
        .addParameter(int.class, "width")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .beginControlFlow("for (int i = from; i < to; i++)")
        .addStatement("final float[] x = rows[i]")
        .addCode(loop("0", "width", function))
        .endControlFlow()
        .build();
  }

  /** Two vectors in a round: almost every step of one waits for the step before it. */
  private static CodeBlock loop(String from, String to, Function function) {
    List<String> round = new ArrayList<>();
    round.add("$vector:T z# = $vector:T.fromArray(SPECIES, x, n#)");
    round.addAll(steps(function));
    round.add(result(function) + ".intoArray(x, n#)");
    return CodeBlock.builder()
        .add("// Two vectors in a round, since the steps of one wait for each other.\n")
        .beginControlFlow("for (int n0 = $L; n0 < $L; n0 += 2 * $L)", from, to, VectorLanes.WIDTH)
        .addStatement("final int n1 = n0 + $2L < $1L$W? n0 + $2L$W: n0", to, VectorLanes.WIDTH)
        .add(write(round, "0", "1"))
        .endControlFlow()
        .build();
  }

  /** What is computed from z before the result. */
  private static List<String> steps(Function function) {
    return switch (function) {
      case EXP -> joined(within("-104f", "89f"), POWER);
      case SIGMOID ->
          joined(within("-104f", "30f"), POWER, List.of("final $vector:T e# = " + EXPONENTIAL));
      case EXPM1 ->
          joined(
              within("-104f", "89f"),
              POWER,
              List.of(
                  "final $vector:T q# = r#.mul(r#.fma(p#, $vector:T.broadcast(SPECIES, 1f)))",
                  "final $vector:T less# = "
                      + "$vector:T.broadcast(SPECIES, 1f).div(power#).sub(power#).neg()"));
      case TANH ->
          joined(
              within("-9.02f", "9.02f"),
              List.of("final $vector:T s# = z#.mul(z#)"),
              polynomial("p#", "s#", "0.000113792215f", "0.029752126f"),
              polynomial("q#", "s#", "1.2194596e-6f", "0.0012042889f", "0.113085404f", "1f"),
              List.of("final $vector:T t# = z#.mul(s#).fma(p#, z#)"));
      case ERF ->
          joined(
              within("-3.93f", "3.93f"),
              List.of("final $vector:T s# = z#.mul(z#)"),
              polynomial(
                  "p#",
                  "s#",
                  "-4.18527e-6f",
                  "0.0016261141f",
                  "0.026351305f",
                  "0.23333763f",
                  "0.1283792f"),
              polynomial(
                  "q#", "s#", "4.852506e-5f", "0.0042546196f", "0.04234833f", "0.22181444f", "1f"),
              List.of("final $vector:T t# = z#.fma(p#, z#)"));
      default ->
          throw new IllegalArgumentException(
              "Expected a function that is written for vectors. Received: " + function);
    };
  }

  /** What a function is in terms of its steps. */
  private static String result(Function function) {
    return switch (function) {
      case EXP -> EXPONENTIAL;
      case SIGMOID -> "e#.div(e#.add(1f))";
      case EXPM1 -> "q#.fma(power#, less#).mul(power#)";
      // 2u / (1 + u^2) for u = t / (2q).
      default -> "t#.div(t#.fma(t#.mul(0.25f).div(q#), q#))";
    };
  }

  /** {@code z} within limits; NaN stays NaN, as no comparison is true of it. */
  private static List<String> within(String lowest, String highest) {
    return List.of(
        "z# = z#.blend(" + lowest + ", z#.compare($operators:T.LT, " + lowest + "))",
        "z# = z#.blend(" + highest + ", z#.compare($operators:T.GT, " + highest + "))");
  }

  /** From the coefficient of the highest degree on. */
  private static List<String> polynomial(String name, String variable, String... coefficients) {
    List<String> steps = new ArrayList<>();
    steps.add("$vector:T " + name + " = $vector:T.broadcast(SPECIES, " + coefficients[0] + ")");
    for (int k = 1; k < coefficients.length; k++) {
      String next = "$vector:T.broadcast(SPECIES, " + coefficients[k] + ")";
      steps.add(name + " = " + name + ".fma(" + variable + ", " + next + ")");
    }
    return steps;
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  /** {@code r}, {@code power} and {@code p} of {@code FloatMath.exp}, from {@code z}. */
  static CodeBlock power() {
    return write(POWER, "");
  }

  /** {@code e^z} in terms of these. */
  static String exponential() {
    return EXPONENTIAL.replace("#", "");
  }

  /** Each step for one vector after the other. */
  private static CodeBlock write(List<String> steps, String... ends) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (String step : steps) {
      if (step.startsWith("//")) {
        code.add(step + "\n");
        continue;
      }
      for (String end : ends) {
        code.add(VectorLoop.statement(step.replace("#", end)));
      }
    }
    return code.build();
  }
}
