package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.FloatLiteral;
import dev.synapt.processor.expr.JavaText;
import dev.synapt.processor.expr.Simplify;
import java.util.Collections;
import java.util.Map;

/** The Java text of numbers, multiply-adds and element-wise functions. */
record Elements(Arithmetic arithmetic) {
  /** The class of the runtime that has the elementary functions. */
  ClassName floatMath() {
    String name = arithmetic == Arithmetic.FUSED ? "FloatMath" : "UnfusedFloatMath";
    return ClassName.get("dev.synapt.network", name);
  }

  /** {@code factor other + sum}. */
  String multiplyAdd(String factor, String other, String sum) {
    return arithmetic == Arithmetic.FUSED
        ? "Math.fma(" + factor + ", " + other + ", " + sum + ")"
        : factor + " * " + other + " + " + sum;
  }

  /** Calls of elementary functions name their class as a type, so that it is imported. */
  CodeBlock text(Expr expression, Map<String, String> variables) {
    String text = JavaText.of(expression, variables, "$T");
    int calls = text.split("\\$T", -1).length - 1;
    return CodeBlock.of(text, Collections.nCopies(calls, floatMath()).toArray());
  }

  /** A product in simple form. */
  Expr times(Expr left, Expr right) {
    return Simplify.of(left.times(right));
  }

  Expr times(String variable, Expr right) {
    return times(Expr.variable(variable), right);
  }

  String literal(double value) {
    return FloatLiteral.of((float) value);
  }
}
