package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Formulas.text;
import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Notation.exp;
import static dev.synapt.processor.expr.Notation.negate;
import static dev.synapt.processor.expr.Notation.select;
import static dev.synapt.processor.expr.Notation.sigmoid;
import static dev.synapt.processor.expr.Notation.sign;
import static dev.synapt.processor.expr.Variable.A;
import static dev.synapt.processor.expr.Variable.Y;
import static dev.synapt.processor.expr.Variable.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JavaTextTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(Z.plus(A).plus(Y), "z + a + y"),
        Arguments.of(Z.plus(A.plus(Y)), "z + (a + y)"),
        Arguments.of(Z.minus(A.minus(Y)), "z - (a - y)"),
        Arguments.of(Z.times(A).plus(Y), "z * a + y"),
        Arguments.of(Z.times(A.plus(Y)), "z * (a + y)"),
        Arguments.of(Z.times(A.times(Y)), "z * (a * y)"),
        Arguments.of(Z.over(A.over(Y)), "z / (a / y)"),
        Arguments.of(Z.over(A).over(Y), "z / a / y"),
        Arguments.of(negate(Z.plus(A)), "-(z + a)"),
        Arguments.of(negate(Z).times(A), "-z * a"),
        Arguments.of(Z.minus(negate(A)), "z - -a"),
        Arguments.of(negate(negate(Z)), "-(-z)"),
        Arguments.of(negate(constant(-2)), "-(-2f)"),
        Arguments.of(Z.times(constant(-2)), "z * -2f"),
        Arguments.of(sign(Z), "Math.signum(z)"),
        Arguments.of(new Fma(Z, A.plus(Y), Y), "Math.fma(z, a + y, y)"),
        Arguments.of(select(Z.times(A), Y, Z), "z * a > 0f ? y : z"),
        Arguments.of(select(Z.minus(A.minus(Y)), Y, Z), "z > a - y ? y : z"),
        Arguments.of(select(Z, A, select(A, Y, Z)), "z > 0f ? a : a > 0f ? y : z"),
        Arguments.of(select(Z, select(A, Y, Z), A), "z > 0f ? (a > 0f ? y : z) : a"),
        Arguments.of(select(select(A, Y, Z), A, Y), "(a > 0f ? y : z) > 0f ? a : y"),
        Arguments.of(Z.times(select(A, Y, Z)), "z * (a > 0f ? y : z)"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hasOnlyTheParenthesesItNeeds(Expr expr, String expected) {
    assertThat(text(expr)).isEqualTo(expected);
  }

  @Test
  void unfusedMultiplyAddsAreProductsAndSums() {
    Expr expr = exp(new Fma(Z, A, Y)).times(new Fma(Z, A, Y.plus(Z)));

    FloatText text = JavaText.of(expr, Arithmetic.UNFUSED, Formulas.OWN_NAMES);

    assertThat(text.text()).isEqualTo("UnfusedFloatMath.exp(z * a + y) * (z * a + (y + z))");
  }

  @Test
  void variablesAreWrittenAsTheCallerNamesThem() {
    Map<String, String> variables = Map.of("z", "sums[i]", "y", "labels[i]");

    FloatText text = JavaText.of(Z.minus(Y), Arithmetic.FUSED, variables);

    assertThat(text).isEqualTo(new FloatText("sums[i] - labels[i]", false));
    assertThat(text).hasToString("sums[i] - labels[i]");
  }

  @Test
  void saysWhetherItNamesTheClassOfFunctionsAndSpellsItAsAsked() {
    FloatText text = JavaText.of(sigmoid(Z), Arithmetic.FUSED, Map.of("z", "z"), "$floatMath:T");

    assertThat(text).isEqualTo(new FloatText("$floatMath:T.sigmoid(z)", true));
  }

  @Test
  void aVariableWithoutTextIsRefused() {
    assertThatThrownBy(() -> JavaText.of(Y, Arithmetic.FUSED, Map.of("z", "z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("Received none for: y");
    assertThatThrownBy(() -> Evaluate.of(Y, Map.of("z", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("Received: y");
  }

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void theTextComputesTheTree(Arithmetic arithmetic, @TempDir Path folder) throws Exception {
    List<Expr> trees = trees(200);
    CompiledText compiled = CompiledText.of(trees, arithmetic, Compiler.JAVAC, folder);
    float[] values = {0f, 1f, -1f, 0.3f, -1.7f, 2.6f, 1e4f, -3e38f, 1e-40f};
    for (int i = 0; i < trees.size(); i++) {
      for (int j = 0; j < 40; j++) {
        float z = values[j % 9];
        float a = values[(j / 2 + 3) % 9];
        float y = values[(j / 5 + 5) % 9];
        float expected =
            FloatEvaluate.of(trees.get(i), Map.of("z", z, "a", a, "y", y, "da", y), arithmetic);
        Float actual = compiled.at(i, z, a, y); // boxed, so that NaN equals NaN
        assertThat(actual).as(text(trees.get(i))).isEqualTo(Float.valueOf(expected));
      }
    }
  }

  /** All formulas, and random trees. */
  static List<Expr> trees(int count) {
    List<Expr> trees = new ArrayList<>(Formulas.printed());
    RandomExpr random = new RandomExpr(17);
    for (int i = 0; i < count; i++) {
      trees.add(random.any(5));
    }
    return trees;
  }
}
