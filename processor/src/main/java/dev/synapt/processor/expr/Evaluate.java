package dev.synapt.processor.expr;

import java.util.Map;
import java.util.TreeSet;

/** The value of a formula in double, from strict functions only: the same on every JDK. */
public final class Evaluate implements Cases<Double> {
  private final Map<String, Double> variables;

  private Evaluate(Map<String, Double> variables) {
    this.variables = variables;
  }

  /**
   * The value of a formula at a point.
   *
   * @param expr the formula
   * @param variables the value of each variable
   * @return the value; NaN or infinite where the formula is
   * @throws IllegalArgumentException if a variable has no value
   */
  public static double of(Expr expr, Map<String, Double> variables) {
    return expr.match(new Evaluate(variables));
  }

  @Override
  public Double variable(Variable variable) {
    Double value = variables.get(variable.name());
    if (value == null) {
      throw new IllegalArgumentException(
          "Expected a value for every variable of the formula, given were "
              + new TreeSet<>(variables.keySet())
              + ". Received: "
              + variable.name());
    }
    return value;
  }

  @Override
  public Double constant(Constant constant) {
    return constant.value();
  }

  @Override
  public Double call(Call call) {
    return call.function().at(call.operand().match(this));
  }

  @Override
  public Double operation(Operation operation) {
    return operation.operator().at(operation.left().match(this), operation.right().match(this));
  }

  @Override
  public Double fma(Fma fma) {
    return Math.fma(fma.factor().match(this), fma.other().match(this), fma.summand().match(this));
  }

  @Override
  public Double select(Select select) {
    return select.test().match(this) > 0
        ? select.positive().match(this)
        : select.otherwise().match(this);
  }
}
