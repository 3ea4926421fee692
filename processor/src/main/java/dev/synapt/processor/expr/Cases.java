package dev.synapt.processor.expr;

/**
 * One answer for each kind of {@link Expr}: a new kind does not compile until every algorithm has
 * an answer for it.
 *
 * @param <R> the type of the answers
 */
public interface Cases<R> {
  /**
   * The answer for a variable.
   *
   * @param variable the root
   * @return the answer
   */
  R variable(Variable variable);

  /**
   * The answer for a constant.
   *
   * @param constant the root
   * @return the answer
   */
  R constant(Constant constant);

  /**
   * The answer for a function of one operand.
   *
   * @param call the root
   * @return the answer
   */
  R call(Call call);

  /**
   * The answer for an operation on two operands.
   *
   * @param operation the root
   * @return the answer
   */
  R operation(Operation operation);

  /**
   * The answer for a multiply-add.
   *
   * @param fma the root
   * @return the answer
   */
  R fma(Fma fma);

  /**
   * The answer for a choice.
   *
   * @param select the root
   * @return the answer
   */
  R select(Select select);
}
