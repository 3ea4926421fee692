package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.expr.Function;
import java.util.EnumSet;
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

  /** The end of {@code FloatMath.exp}, behind {@link #power}. */
  static final String EXPONENTIAL = "r.mul(r).fma(p, r).add(1f).mul(power).mul(power)";

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

  private static CodeBlock loop(String from, String to, Function function) {
    return CodeBlock.builder()
        .beginControlFlow("for (int n = $L; n < $L; n += $L)", from, to, VectorLanes.WIDTH)
        .add(body(function))
        .endControlFlow()
        .build();
  }

  private static CodeBlock body(Function function) {
    return switch (function) {
      case EXP ->
          within("-104f", "89f")
              .add(power())
              .addStatement(EXPONENTIAL + ".intoArray(x, n)")
              .build();
      case SIGMOID ->
          within("-104f", "30f")
              .add(power())
              .addStatement("final $T e = $L", VectorTile.FLOAT_VECTOR, EXPONENTIAL)
              .addStatement("e.div(e.add(1f)).intoArray(x, n)")
              .build();
      case EXPM1 ->
          within("-104f", "89f")
              .add(power())
              .addStatement(
                  "final $1T q = r.mul(r.fma(p, $1T.broadcast(SPECIES, 1f)))",
                  VectorTile.FLOAT_VECTOR)
              .addStatement(
                  "final $1T less = $1T.broadcast(SPECIES, 1f).div(power).sub(power).neg()",
                  VectorTile.FLOAT_VECTOR)
              .addStatement("q.fma(power, less).mul(power).intoArray(x, n)")
              .build();
      case TANH ->
          within("-9.02f", "9.02f")
              .addStatement("final $T s = z.mul(z)", VectorTile.FLOAT_VECTOR)
              .add(polynomial("p", "s", "0.000113792215f", "0.029752126f"))
              .add(polynomial("q", "s", "1.2194596e-6f", "0.0012042889f", "0.113085404f", "1f"))
              .addStatement("final $T t = z.mul(s).fma(p, z)", VectorTile.FLOAT_VECTOR)
              .add(doubled())
              .build();
      case ERF ->
          within("-3.93f", "3.93f")
              .addStatement("final $T s = z.mul(z)", VectorTile.FLOAT_VECTOR)
              .add(
                  polynomial(
                      "p",
                      "s",
                      "-4.18527e-6f",
                      "0.0016261141f",
                      "0.026351305f",
                      "0.23333763f",
                      "0.1283792f"))
              .add(
                  polynomial(
                      "q",
                      "s",
                      "4.852506e-5f",
                      "0.0042546196f",
                      "0.04234833f",
                      "0.22181444f",
                      "1f"))
              .addStatement("final $T t = z.fma(p, z)", VectorTile.FLOAT_VECTOR)
              .add(doubled())
              .build();
      default ->
          throw new IllegalArgumentException(
              "Expected a function that is written for vectors. Received: " + function);
    };
  }

  /** {@code z}: x within limits; NaN stays NaN, as no comparison is true of it. */
  private static CodeBlock.Builder within(String lowest, String highest) {
    return CodeBlock.builder()
        .addStatement("$1T z = $1T.fromArray(SPECIES, x, n)", VectorTile.FLOAT_VECTOR)
        .addStatement("z = z.blend($1L, z.compare($2T.LT, $1L))", lowest, Types.VECTOR_OPERATORS)
        .addStatement("z = z.blend($1L, z.compare($2T.GT, $1L))", highest, Types.VECTOR_OPERATORS);
  }

  /** {@code r}, {@code power} and {@code p} of {@code FloatMath.exp}, from {@code z}. */
  static CodeBlock power() {
    return CodeBlock.builder()
        .add(
            "// The lowest bits of the sum are those of the whole number nearest to z / (2 ln 2).\n")
        .addStatement("final $T sum = z.fma(0.7213475f, 12582912f)", VectorTile.FLOAT_VECTOR)
        .addStatement("final $T whole = sum.sub(12582912f)", VectorTile.FLOAT_VECTOR)
        .addStatement(
            "$1T r = whole.fma($1T.broadcast(SPECIES, -1.3862915f), z)", VectorTile.FLOAT_VECTOR)
        .addStatement(
            "r = whole.fma($1T.broadcast(SPECIES, -2.8572135e-6f), r)", VectorTile.FLOAT_VECTOR)
        .addStatement(
            "final $T power =$Wsum.reinterpretAsInts().add(127)"
                + "$Z.lanewise($T.LSHL, 23).reinterpretAsFloats()",
            VectorTile.FLOAT_VECTOR,
            Types.VECTOR_OPERATORS)
        .add(
            polynomial(
                "p",
                "r",
                "0.00019851477f",
                "0.0014091732f",
                "0.008334265f",
                "0.041662075f",
                "0.16666648f",
                "0.50000024f"))
        .build();
  }

  /** From the coefficient of the highest degree on. */
  private static CodeBlock polynomial(String name, String variable, String... coefficients) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement(
        "$1T $2L = $1T.broadcast(SPECIES, $3L)", VectorTile.FLOAT_VECTOR, name, coefficients[0]);
    for (int k = 1; k < coefficients.length; k++) {
      code.addStatement(
          "$1L = $1L.fma($2L, $3T.broadcast(SPECIES, $4L))",
          name,
          variable,
          VectorTile.FLOAT_VECTOR,
          coefficients[k]);
    }
    return code.build();
  }

  /** {@code 2u / (1 + u^2)} for {@code u = t / (2q)}. */
  private static CodeBlock doubled() {
    return CodeBlock.of("t.div(t.fma(t.mul(0.25f).div(q), q)).intoArray(x, n);\n");
  }
}
