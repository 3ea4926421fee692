package dev.synapt.processor.expr;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A formula as Java text in vectors of {@code jdk.incubator.vector}: each lane computes what {@link
 * JavaText} computes with one float, fused, to the bit.
 *
 * <pre>{@code
 * VectorText.of(a.minus(y).times(scale), Map.of("a", "an", "y", "yn"), Map.of("scale", "scale"), type)
 * }</pre>
 *
 * gives {@code an.sub(yn).mul(scale)}.
 */
public final class VectorText implements Cases<VectorText.Piece> {
  private static final Set<Function> INSTRUCTIONS = EnumSet.of(Function.NEGATE, Function.ABS);

  private final Map<String, String> vectors;
  private final Map<String, String> scalars;
  private final String floatVector;

  private VectorText(Map<String, String> vectors, Map<String, String> scalars, String floatVector) {
    this.vectors = vectors;
    this.scalars = scalars;
    this.floatVector = floatVector;
  }

  /**
   * A formula as an expression of the type {@code FloatVector}.
   *
   * @param expr the formula, of which {@link #canPrint} is true
   * @param vectors the text of each variable that differs from lane to lane
   * @param scalars the text of each variable that all lanes have in common
   * @param floatVector the spelling of the class {@code FloatVector}
   * @return the text; names a constant {@code SPECIES}
   * @throws IllegalArgumentException if a variable has no text, or the formula a choice or a
   *     function that is no instruction
   */
  public static String of(
      Expr expr, Map<String, String> vectors, Map<String, String> scalars, String floatVector) {
    VectorText printer = new VectorText(vectors, scalars, floatVector);
    return printer.vector(expr.match(printer));
  }

  /**
   * Whether a formula is nothing but instructions: no choice, no exponential or the like.
   *
   * @param expr the formula
   * @return true if {@link #of} has a text for it
   */
  public static boolean canPrint(Expr expr) {
    return isInstruction(expr) && expr.operands().stream().allMatch(VectorText::canPrint);
  }

  /**
   * Whether the root of a formula is a leaf or an instruction, whatever stands below it.
   *
   * @param expr the formula
   * @return false for a choice, and for a function that takes a polynomial or a sign
   */
  public static boolean isInstruction(Expr expr) {
    return !(expr instanceof Select)
        && !(expr instanceof Call call && !INSTRUCTIONS.contains(call.function()));
  }

  /**
   * Text of a vector, or of a float.
   *
   * @param text the text, which binds tightly
   * @param isVector whether it is a vector
   */
  record Piece(String text, boolean isVector) {}

  private String vector(Piece piece) {
    return piece.isVector()
        ? piece.text()
        : floatVector + ".broadcast(SPECIES, " + piece.text() + ")";
  }

  @Override
  public Piece variable(Variable variable) {
    String vector = vectors.get(variable.name());
    String text = vector != null ? vector : scalars.get(variable.name());
    if (text == null) {
      throw new IllegalArgumentException(
          "Expected Java text for every variable. Received none for: " + variable.name());
    }
    return new Piece(text, vector != null);
  }

  @Override
  public Piece constant(Constant constant) {
    return new Piece(FloatLiteral.of((float) constant.value()), false);
  }

  @Override
  public Piece call(Call call) {
    Piece operand = call.operand().match(this);
    return switch (call.function()) {
      case NEGATE -> new Piece(vector(operand) + ".neg()", true);
      case ABS -> new Piece(vector(operand) + ".abs()", true);
      default ->
          throw new IllegalArgumentException(
              "Expected a function that is an instruction. Received: " + call.function());
    };
  }

  @Override
  public Piece operation(Operation operation) {
    Piece left = operation.left().match(this);
    Piece right = operation.right().match(this);
    return switch (operation.operator()) {
      case ADD -> commutative(left, ".add(", right);
      case SUBTRACT -> invoke(left, ".sub(", right);
      case MULTIPLY -> commutative(left, ".mul(", right);
      case DIVIDE -> invoke(left, ".div(", right);
      case MIN -> commutative(left, ".min(", right);
      case MAX -> commutative(left, ".max(", right);
    };
  }

  /** The vector first: it has a method for a float. */
  private Piece commutative(Piece left, String method, Piece right) {
    return left.isVector() ? invoke(left, method, right) : invoke(right, method, left);
  }

  private Piece invoke(Piece left, String method, Piece right) {
    return new Piece(vector(left) + method + right.text() + ")", true);
  }

  @Override
  public Piece fma(Fma fma) {
    Piece factor = fma.factor().match(this);
    Piece other = fma.other().match(this);
    Piece summand = fma.summand().match(this);
    if (!factor.isVector() && other.isVector()) {
      Piece first = factor;
      factor = other;
      other = first;
    }
    boolean ofFloats = !other.isVector() && !summand.isVector();
    String arguments =
        ofFloats ? other.text() + ", " + summand.text() : vector(other) + ", " + vector(summand);
    return new Piece(vector(factor) + ".fma(" + arguments + ")", true);
  }

  @Override
  public Piece select(Select select) {
    throw new IllegalArgumentException("Expected a formula without a choice. Received: " + select);
  }
}
