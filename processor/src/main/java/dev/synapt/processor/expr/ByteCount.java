package dev.synapt.processor.expr;

/**
 * An upper bound of the bytecode that {@link JavaText} compiles to, which leaves the result on the
 * stack. Sizes of the instructions: The Java Virtual Machine Specification, chapter 6.
 */
public final class ByteCount implements Cases<Integer> {
  private static final int ARITHMETIC = 1;
  private static final int LOAD_CONSTANT = 3;
  private static final int INVOKE_STATIC = 3;

  /** fconst_0 1, fcmpl 1, ifle 3, goto 3. */
  private static final int COMPARE_AND_BRANCH = 8;

  private final Arithmetic arithmetic;
  private final int variableBytes;

  private ByteCount(Arithmetic arithmetic, int variableBytes) {
    this.arithmetic = arithmetic;
    this.variableBytes = variableBytes;
  }

  /**
   * The bound for a formula.
   *
   * @param expr the formula
   * @param arithmetic how multiply-adds are printed
   * @param variableBytes at most what loading one variable takes: 2 for a local, 4 behind the
   *     255th, 5 for an element of an array with the array and the index in locals
   * @return bytes of code
   */
  public static int of(Expr expr, Arithmetic arithmetic, int variableBytes) {
    return expr.match(new ByteCount(arithmetic, variableBytes));
  }

  @Override
  public Integer variable(Variable variable) {
    return variableBytes;
  }

  @Override
  public Integer constant(Constant constant) {
    return LOAD_CONSTANT;
  }

  @Override
  public Integer call(Call call) {
    Expr definition = call.function().definition(call.operand()).orElse(null);
    if (definition != null) {
      return definition.match(this);
    }
    return operands(call) + (call.function() == Function.NEGATE ? ARITHMETIC : INVOKE_STATIC);
  }

  @Override
  public Integer operation(Operation operation) {
    return operands(operation)
        + switch (operation.operator()) {
          case ADD, SUBTRACT, MULTIPLY, DIVIDE -> ARITHMETIC;
          case MIN, MAX -> INVOKE_STATIC;
        };
  }

  @Override
  public Integer fma(Fma fma) {
    return operands(fma) + (arithmetic == Arithmetic.FUSED ? INVOKE_STATIC : 2 * ARITHMETIC);
  }

  @Override
  public Integer select(Select select) {
    return operands(select) + COMPARE_AND_BRANCH;
  }

  private int operands(Expr expr) {
    return expr.operands().stream().mapToInt(operand -> operand.match(this)).sum();
  }
}
