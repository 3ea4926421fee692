package dev.synapt.processor.expr;

import java.util.Locale;
import java.util.Map;

/**
 * Prints an expression as Java on floats, with the parentheses that it needs. The functions of
 * {@link Function} are calls of a class of the runtime, {@code FloatMath.exp(z)}, except those that
 * {@code Math} computes exactly.
 */
public final class JavaText {
  private static final int CHOICE = 0;
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SIGN = 3;
  private static final int ATOM = 4;

  private final Map<String, String> variables;
  private final String floatMath;

  private JavaText(Map<String, String> variables, String floatMath) {
    this.variables = variables;
    this.floatMath = floatMath;
  }

  /**
   * The text of an expression.
   *
   * @param e the expression
   * @param variables the text of a variable where it is not its name
   * @param floatMath how the class of elementary functions is called
   * @return a Java expression of type float
   */
  public static String of(Expr e, Map<String, String> variables, String floatMath) {
    return new JavaText(variables, floatMath).print(e, CHOICE);
  }

  private String print(Expr e, int needed) {
    String text = print(e);
    return precedence(e) < needed ? "(" + text + ")" : text;
  }

  private String print(Expr e) {
    if (e instanceof Expr.Variable x) {
      return variables.getOrDefault(x.name(), x.name());
    }
    if (e instanceof Expr.Constant x) {
      return FloatLiteral.of((float) x.value());
    }
    if (e instanceof Expr.Add x) {
      return print(x.left(), SUM) + " + " + print(x.right(), PRODUCT);
    }
    if (e instanceof Expr.Subtract x) {
      return print(x.left(), SUM) + " - " + print(x.right(), PRODUCT);
    }
    if (e instanceof Expr.Multiply x) {
      return print(x.left(), PRODUCT) + " * " + print(x.right(), SIGN);
    }
    if (e instanceof Expr.Divide x) {
      return print(x.left(), PRODUCT) + " / " + print(x.right(), SIGN);
    }
    if (e instanceof Expr.Negate x) {
      return "-" + print(x.operand(), ATOM);
    }
    if (e instanceof Expr.Max x) {
      return "Math.max(" + print(x.left(), CHOICE) + ", " + print(x.right(), CHOICE) + ")";
    }
    if (e instanceof Expr.Min x) {
      return "Math.min(" + print(x.left(), CHOICE) + ", " + print(x.right(), CHOICE) + ")";
    }
    if (e instanceof Expr.Select x) {
      return print(x.test(), SUM)
          + " > 0f ? "
          + print(x.positive(), SUM)
          + " : "
          + print(x.otherwise(), SUM);
    }
    Expr.Call call = (Expr.Call) e;
    return name(call.function()) + "(" + print(call.operand(), CHOICE) + ")";
  }

  private String name(Function function) {
    return switch (function) {
      case ABS -> "Math.abs";
      case SIGN -> "Math.signum";
      default -> floatMath + "." + function.name().toLowerCase(Locale.ROOT);
    };
  }

  private static int precedence(Expr e) {
    if (e instanceof Expr.Select) {
      return CHOICE;
    }
    if (e instanceof Expr.Add || e instanceof Expr.Subtract) {
      return SUM;
    }
    if (e instanceof Expr.Multiply || e instanceof Expr.Divide) {
      return PRODUCT;
    }
    boolean negative = e instanceof Expr.Constant constant && constant.value() < 0;
    return e instanceof Expr.Negate || negative ? SIGN : ATOM;
  }
}
