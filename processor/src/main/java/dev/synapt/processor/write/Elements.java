package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.expr.Expr;
import dev.synapt.processor.expr.FloatLiteral;
import dev.synapt.processor.expr.JavaText;
import dev.synapt.processor.expr.Simplify;
import dev.synapt.processor.expr.Steps;
import java.util.HashMap;
import java.util.Map;

/** The Java text of numbers, multiply-adds and element-wise functions. */
record Elements(Arithmetic arithmetic, boolean isSingle) {
  Elements(Arithmetic arithmetic) {
    this(arithmetic, false);
  }

  /** The same, with elementary functions that are quick for one value at a time. */
  Elements single() {
    return new Elements(arithmetic, true);
  }

  /** The class of the runtime that has the elementary functions. */
  ClassName floatMath() {
    String name = arithmetic.floatMath();
    return ClassName.get(
        "dev.synapt.network", isSingle ? name.replace("FloatMath", "SingleFloatMath") : name);
  }

  /** {@code factor other + sum}; a sum of terms is added up first, as in all loop shapes. */
  String multiplyAdd(String factor, String other, String sum) {
    return arithmetic == Arithmetic.FUSED
        ? "Math.fma(" + factor + ", " + other + ", " + sum + ")"
        : factor + " * " + other + " + " + (sum.contains(" * ") ? "(" + sum + ")" : sum);
  }

  /** A chain of multiply-adds within each other, which a line may break between. */
  static String breakable(String chain) {
    return chain.replace(", Math", ",$WMath");
  }

  /** {@code factor other + sum}, of vectors. */
  String multiplyAddVectors(String factor, String other, String sum) {
    return arithmetic == Arithmetic.FUSED
        ? factor + ".fma(" + other + ", " + sum + ")"
        : factor + ".mul(" + other + ").add(" + sum + ")";
  }

  /** {@code target = expression}, after the steps that the expression computes more than once. */
  CodeBlock assign(String target, Expr expression, Map<String, String> variables) {
    return assign(target, expression, variables, "");
  }

  /** The same, with a prefix that tells the names of the steps from those of another expression. */
  CodeBlock assign(String target, Expr expression, Map<String, String> variables, String prefix) {
    Steps steps = Steps.of(expression);
    CodeBlock.Builder code = CodeBlock.builder();
    Map<String, String> texts = new HashMap<>(variables);
    for (Steps.Step step : steps.steps()) {
      String name = step.name().name();
      String local =
          prefix.isEmpty()
              ? name
              : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
      code.addStatement("final float $L = $L", local, text(step.value(), texts));
      texts.put(name, local);
    }
    return code.addStatement("$L $L", target, text(steps.result(), texts)).build();
  }

  /** Calls of elementary functions name their class as a type, so that it is imported. */
  private CodeBlock text(Expr expression, Map<String, String> variables) {
    // A name may have a $ in it, as a layer's may, which is none of the format's.
    Map<String, String> escaped = new HashMap<>(variables);
    escaped.replaceAll((variable, name) -> name.replace("$", "$$"));
    String text = JavaText.of(expression, arithmetic, escaped, "$floatMath:T").text();
    String wrapping = breakable(text.replaceAll(" ([-+?:]) ", "\\$W$1 "));
    return CodeBlock.builder().addNamed(wrapping, Map.of("floatMath", floatMath())).build();
  }

  /** A product in simple form. */
  Expr times(Expr left, Expr right) {
    return Simplify.of(left.times(right));
  }

  String literal(double value) {
    return FloatLiteral.of((float) value);
  }
}
