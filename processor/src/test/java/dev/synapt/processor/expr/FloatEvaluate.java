package dev.synapt.processor.expr;

import java.util.Map;

/** The value of a formula in float arithmetic: every step rounded as Java rounds the text. */
final class FloatEvaluate implements Cases<Float> {
  private final Map<String, Float> variables;
  private final Arithmetic arithmetic;

  private FloatEvaluate(Map<String, Float> variables, Arithmetic arithmetic) {
    this.variables = variables;
    this.arithmetic = arithmetic;
  }

  static float of(Expr expr, Map<String, Float> variables, Arithmetic arithmetic) {
    return expr.match(new FloatEvaluate(variables, arithmetic));
  }

  @Override
  public Float variable(Variable variable) {
    return variables.get(variable.name());
  }

  @Override
  public Float constant(Constant constant) {
    return (float) constant.value();
  }

  @Override
  public Float call(Call call) {
    return call.function()
        .definition(call.operand())
        .map(definition -> definition.match(this))
        .orElseGet(() -> StrictFloatMath.at(call.function(), call.operand().match(this)));
  }

  @Override
  public Float operation(Operation operation) {
    float left = operation.left().match(this);
    float right = operation.right().match(this);
    return switch (operation.operator()) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      case MIN -> Math.min(left, right);
      case MAX -> Math.max(left, right);
    };
  }

  @Override
  public Float fma(Fma fma) {
    float factor = fma.factor().match(this);
    float other = fma.other().match(this);
    float summand = fma.summand().match(this);
    return arithmetic == Arithmetic.FUSED
        ? Math.fma(factor, other, summand)
        : factor * other + summand;
  }

  @Override
  public Float select(Select select) {
    return select.test().match(this) > 0
        ? select.positive().match(this)
        : select.otherwise().match(this);
  }
}
