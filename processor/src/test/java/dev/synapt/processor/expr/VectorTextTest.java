package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Notation.abs;
import static dev.synapt.processor.expr.Notation.constant;
import static dev.synapt.processor.expr.Notation.exp;
import static dev.synapt.processor.expr.Notation.max;
import static dev.synapt.processor.expr.Notation.min;
import static dev.synapt.processor.expr.Notation.negate;
import static dev.synapt.processor.expr.Notation.select;
import static dev.synapt.processor.expr.Notation.sign;
import static dev.synapt.processor.expr.Variable.A;
import static dev.synapt.processor.expr.Variable.Y;
import static dev.synapt.processor.expr.Variable.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VectorTextTest {
  private static final Map<String, String> VECTORS = Map.of("z", "zn", "a", "an");
  private static final Map<String, String> SCALARS = Map.of("y", "y");

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(Z.plus(A), "zn.add(an)"),
        Arguments.of(Z.minus(A.minus(Z)), "zn.sub(an.sub(zn))"),
        Arguments.of(Z.times(Y), "zn.mul(y)"),
        Arguments.of(Y.times(Z), "zn.mul(y)"),
        Arguments.of(constant(2).plus(Z), "zn.add(2f)"),
        Arguments.of(constant(1).minus(Z), "FloatVector.broadcast(SPECIES, 1f).sub(zn)"),
        Arguments.of(Y.over(Z), "FloatVector.broadcast(SPECIES, y).div(zn)"),
        Arguments.of(Z.over(Y), "zn.div(y)"),
        Arguments.of(max(0, Z), "zn.max(0f)"),
        Arguments.of(min(1, max(Z, A)), "zn.max(an).min(1f)"),
        Arguments.of(negate(abs(Z)), "zn.abs().neg()"),
        Arguments.of(new Fma(Z, A, Z), "zn.fma(an, zn)"),
        Arguments.of(new Fma(constant(0.5), Z, constant(0.25)), "zn.fma(0.5f, 0.25f)"),
        Arguments.of(
            new Fma(constant(0.5), Z, A), "zn.fma(FloatVector.broadcast(SPECIES, 0.5f), an)"),
        Arguments.of(new Fma(Z, A, constant(1)), "zn.fma(an, FloatVector.broadcast(SPECIES, 1f))"),
        Arguments.of(Y, "FloatVector.broadcast(SPECIES, y)"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aVectorComesFirstWhereTheOrderIsFree(Expr expr, String expected) {
    assertThat(VectorText.canPrint(expr)).isTrue();
    assertThat(VectorText.of(expr, VECTORS, SCALARS, "FloatVector")).isEqualTo(expected);
  }

  static Stream<Expr> others() {
    return Stream.of(exp(Z), Z.plus(sign(A)), max(0, select(Z, A, Z)), Function.SOFTPLUS.of(Z));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsNoInstructionHasNoText(Expr expr) {
    assertThat(VectorText.canPrint(expr)).isFalse();
    assertThatThrownBy(() -> VectorText.of(expr, VECTORS, SCALARS, "FloatVector"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a f");
  }

  @Test
  void everyVariableNeedsAText() {
    assertThatThrownBy(() -> VectorText.of(A.plus(Z), Map.of(), SCALARS, "FloatVector"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Received none for: a");
  }
}
