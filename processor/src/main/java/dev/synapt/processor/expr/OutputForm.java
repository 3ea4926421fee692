package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Variable.A;
import static dev.synapt.processor.expr.Variable.Z;

import java.util.List;
import java.util.Optional;

/**
 * A gradient in terms of the output {@code a} alone, where it has such a form: then backward need
 * not keep {@code z}.
 */
final class OutputForm {
  private OutputForm() {}

  /** The gradient with every trace of {@code value} written as {@code a}, if no z is left. */
  static Optional<Expr> of(Expr gradient, Expr value) {
    Expr rewritten = Simplify.of(rewrite(gradient, value));
    return rewritten.contains(Z) ? Optional.empty() : Optional.of(rewritten);
  }

  private static Expr rewrite(Expr gradient, Expr value) {
    if (gradient.equals(value)) {
      return A;
    }
    if (gradient instanceof Select select) {
      return rewrite(select, value);
    }
    List<Expr> operands =
        gradient.operands().stream().map(operand -> rewrite(operand, value)).toList();
    return gradient.withOperands(operands);
  }

  /** Where both choose by one test, each branch of the gradient sees its branch of the value. */
  private static Expr rewrite(Select gradient, Expr value) {
    boolean sameTest = value instanceof Select choice && choice.test().equals(gradient.test());
    List<Expr> branches = sameTest ? value.operands() : List.of(value, value, value);
    return new Select(
        rewriteTest(gradient.test(), value),
        rewrite(gradient.positive(), branches.get(1)),
        rewrite(gradient.otherwise(), branches.get(2)));
  }

  /** {@code c > m} asks the same as {@code c > min(c, m)}. */
  private static Expr rewriteTest(Expr test, Expr value) {
    if (SignProof.isPositiveExactlyWhere(value, test)) {
      return A;
    }
    if (value instanceof Operation min
        && min.operator() == Operator.MIN
        && test.equals(min.left().minus(min.right()))) {
      return min.left().minus(A);
    }
    return rewrite(test, value);
  }
}
