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
import java.util.regex.Pattern;

/**
 * Writes the functions of {@code dev.synapt.network.FloatMath} for vectors, with the same bits for
 * every float: the same expressions, but limits by masks and 2^n by its bits, as {@code
 * dev.synapt.network.SingleFloatMath} has them. Where C2 puts {@code FloatMath} in vectors, an
 * exponential takes some thirty instructions; here it takes twenty.
 */
final class VectorFunctions {
  private static final Set<Function> WRITTEN =
      EnumSet.of(
          Function.EXP,
          Function.EXPM1,
          Function.TANH,
          Function.SIGMOID,
          Function.SOFTPLUS,
          Function.TANH_SOFTPLUS,
          Function.ERF);

  /**
   * The steps of {@code FloatMath.exp} from z to r, power and p. The names of vectors end with what
   * stands for {@code #}.
   */
  private static final List<String> POWER =
      joined(
          List.of(
              "// The lowest bits of the sum are those of half the exponent of 2, a whole number.",
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

  private static final Pattern NAME = Pattern.compile("(?<![a-z])([a-z]+)#");

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

  /** Of the values of an array from an index to another. */
  static MethodSpec method(Function function) {
    return VectorTile.method(function.methodName())
        .addJavadoc(COMMENT, Types.FLOAT_MATH)
        .addParameter(float[].class, "x")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to")
        .addCode(loop("from", "to", function))
        .build();
  }

  /** Of the first values of some rows. */
  static MethodSpec ofRows(Function function) {
    return VectorTile.method(function.methodName())
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

  private static CodeBlock loop(String from, String to, Function function) {
    List<String> round = new ArrayList<>();
    round.add("$vector:T z# = $vector:T.fromArray(SPECIES, x, n#)");
    round.addAll(steps(function));
    round.add(result(function) + ".intoArray(x, n#)");
    return rounds(from, to, round);
  }

  /**
   * A loop with two vectors in a round, since almost every step of one waits for the step before
   * it. The last vector alone is computed twice.
   *
   * @param round the steps of one vector, at n#
   */
  static CodeBlock rounds(String from, String to, List<String> round) {
    return CodeBlock.builder()
        .add("// Two vectors in a round, since the steps of one wait for each other.\n")
        .beginControlFlow("for (int n0 = $L; n0 < $L; n0 += 2 * $L)", from, to, VectorLanes.WIDTH)
        .addStatement("final int n1 = n0 + $2L < $1L$W? n0 + $2L$W: n0", to, VectorLanes.WIDTH)
        .add(write(round, "0", "1"))
        .endControlFlow()
        .build();
  }

  /**
   * The steps from an operand to a function of it, in the midst of others; names end with {@code
   * #}.
   *
   * @param function the function
   * @param operand the text of the operand
   * @param result the name of the result
   * @param prefix what tells the names of the steps from those of another function; none for one
   */
  static List<String> inline(Function function, String operand, String result, String prefix) {
    List<String> named = new ArrayList<>();
    named.add("$vector:T " + named("z#", prefix) + " = " + operand);
    steps(function).forEach(step -> named.add(named(step, prefix)));
    named.add("final $vector:T " + result + "# = " + named(result(function), prefix));
    return named;
  }

  private static String named(String step, String prefix) {
    return NAME.matcher(step)
        .replaceAll(
            match -> {
              String name = match.group(1).equals("z") ? "x" : match.group(1);
              return prefix.isEmpty()
                  ? name + "#"
                  : prefix
                      + name.substring(0, 1).toUpperCase(Locale.ROOT)
                      + name.substring(1)
                      + "#";
            });
  }

  /** What is computed from z before the result. */
  private static List<String> steps(Function function) {
    return switch (function) {
      case EXP -> joined(within("-104f", "89f"), POWER);
      case SIGMOID ->
          joined(within("-104f", "30f"), POWER, List.of("final $vector:T e# = " + EXPONENTIAL));
      case TANH_SOFTPLUS ->
          joined(
              within("-104f", "30f"),
              POWER,
              List.of(
                  "final $vector:T e# = " + EXPONENTIAL,
                  "final $vector:T square# = e#.mul(e#.add(2f))"));
      case SOFTPLUS ->
          joined(
              List.of("final $vector:T positive# = z#.max(0f)", "z# = z#.abs().neg()"),
              List.of(notBelow("-104f")),
              POWER,
              List.of("final $vector:T e# = " + EXPONENTIAL),
              polynomial(
                  "q#",
                  "e#",
                  "-0.0033184697f",
                  "0.020204576f",
                  "-0.05766443f",
                  "0.10680555f",
                  "-0.15355396f",
                  "0.19695401f",
                  "-0.24958588f",
                  "0.33330512f",
                  "-0.4999993f",
                  "1f"));
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
      case TANH_SOFTPLUS -> "square#.div(square#.add(2f))";
      case SOFTPLUS -> "e#.fma(q#, positive#)";
      case EXPM1 -> "q#.fma(power#, less#).mul(power#)";
      // 2u / (1 + u^2) for u = t / (2q).
      default -> "t#.div(t#.fma(t#.mul(0.25f).div(q#), q#))";
    };
  }

  /** {@code z} within limits; NaN stays NaN, as no comparison is true of it. */
  private static List<String> within(String lowest, String highest) {
    return List.of(
        notBelow(lowest),
        "z# = z#.blend(" + highest + ", z#.compare($operators:T.GT, " + highest + "))");
  }

  private static String notBelow(String lowest) {
    return "z# = z#.blend(" + lowest + ", z#.compare($operators:T.LT, " + lowest + "))";
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
        code.add(VectorLoop.statement(VectorLoop.breakable(step.replace("#", end))));
      }
    }
    return code.build();
  }
}
