package dev.synapt.processor.expr;

import java.util.Map;

/**
 * A formula as Java text in float arithmetic, with no parentheses but those that Java needs to read
 * back the same tree. Equal trees give equal text.
 *
 * <pre>{@code
 * JavaText.of(formula.value(), Arithmetic.FUSED, Map.of("z", "sums[i]")).text()
 * }</pre>
 */
public final class JavaText implements Cases<JavaText.Piece> {
  private final Arithmetic arithmetic;
  private final Map<String, String> variables;
  private final String floatMath;
  private boolean usesFloatMath;

  private JavaText(Arithmetic arithmetic, Map<String, String> variables, String floatMath) {
    this.arithmetic = arithmetic;
    this.variables = variables;
    this.floatMath = floatMath;
  }

  /**
   * A formula as Java text that names the class of {@link Arithmetic#floatMath}.
   *
   * @param expr the formula
   * @param arithmetic how multiply-adds are printed
   * @param variables the text of each variable: a name, an array element or another primary
   * @return the text
   * @throws IllegalArgumentException if a variable has no text
   */
  public static FloatText of(Expr expr, Arithmetic arithmetic, Map<String, String> variables) {
    return of(expr, arithmetic, variables, arithmetic.floatMath());
  }

  /**
   * A formula as Java text, with another spelling of the class that computes exp, tanh and the
   * like: its qualified name, or a writer's placeholder for it.
   *
   * @param expr the formula
   * @param arithmetic how multiply-adds are printed
   * @param variables the text of each variable: a name, an array element or another primary
   * @param floatMath the spelling of the class
   * @return the text
   * @throws IllegalArgumentException if a variable has no text
   */
  public static FloatText of(
      Expr expr, Arithmetic arithmetic, Map<String, String> variables, String floatMath) {
    JavaText printer = new JavaText(arithmetic, variables, floatMath);
    String text = printer.print(expr, Precedence.CONDITIONAL);
    return new FloatText(text, printer.usesFloatMath);
  }

  /**
   * Text, and how tightly it holds together.
   *
   * @param text the text
   * @param precedence what a neighbour must bind less tightly than
   */
  record Piece(String text, Precedence precedence) {}

  private String print(Expr expr, Precedence atLeast) {
    Piece piece = expr.match(this);
    return piece.precedence().compareTo(atLeast) < 0 ? "(" + piece.text() + ")" : piece.text();
  }

  @Override
  public Piece variable(Variable variable) {
    String text = variables.get(variable.name());
    if (text == null) {
      throw new IllegalArgumentException(
          "Expected Java text for every variable. Received none for: " + variable.name());
    }
    return new Piece(text, Precedence.PRIMARY);
  }

  @Override
  public Piece constant(Constant constant) {
    String literal = FloatLiteral.of((float) constant.value());
    return new Piece(literal, literal.startsWith("-") ? Precedence.UNARY : Precedence.PRIMARY);
  }

  @Override
  public Piece call(Call call) {
    Expr definition = call.function().definition(call.operand()).orElse(null);
    if (definition != null) {
      return definition.match(this);
    }
    return switch (call.function()) {
      case NEGATE -> new Piece("-" + print(call.operand(), Precedence.PRIMARY), Precedence.UNARY);
      case ABS -> invoke("Math.abs", call);
      case SIGN -> invoke("Math.signum", call);
      default -> {
        usesFloatMath = true;
        yield invoke(floatMath + "." + call.function().methodName(), call);
      }
    };
  }

  @Override
  public Piece operation(Operation operation) {
    return switch (operation.operator()) {
      case ADD -> infix(operation, " + ", Precedence.ADDITIVE);
      case SUBTRACT -> infix(operation, " - ", Precedence.ADDITIVE);
      case MULTIPLY -> infix(operation, " * ", Precedence.MULTIPLICATIVE);
      case DIVIDE -> infix(operation, " / ", Precedence.MULTIPLICATIVE);
      case MIN -> invoke("Math.min", operation);
      case MAX -> invoke("Math.max", operation);
    };
  }

  @Override
  public Piece fma(Fma fma) {
    return arithmetic == Arithmetic.FUSED ? invoke("Math.fma", fma) : fma.unfused().match(this);
  }

  @Override
  public Piece select(Select select) {
    Operation difference = Shape.operation(select.test(), Operator.SUBTRACT);
    Expr larger = difference == null ? select.test() : difference.left();
    Expr smaller = difference == null ? Constant.ZERO : difference.right();
    String text =
        print(larger, Precedence.ADDITIVE)
            + " > "
            + print(smaller, Precedence.ADDITIVE)
            + " ? "
            + print(select.positive(), Precedence.ADDITIVE)
            + " : "
            + print(select.otherwise(), Precedence.CONDITIONAL);
    return new Piece(text, Precedence.CONDITIONAL);
  }

  private Piece infix(Operation operation, String sign, Precedence precedence) {
    String left = print(operation.left(), precedence);
    String right = print(operation.right(), precedence.next());
    return new Piece(left + sign + right, precedence);
  }

  private Piece invoke(String method, Expr expr) {
    StringBuilder arguments = new StringBuilder();
    for (Expr operand : expr.operands()) {
      arguments.append(arguments.isEmpty() ? "" : ", ");
      arguments.append(print(operand, Precedence.CONDITIONAL));
    }
    return new Piece(method + "(" + arguments + ")", Precedence.PRIMARY);
  }
}
