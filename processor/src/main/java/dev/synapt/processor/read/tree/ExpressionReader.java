package dev.synapt.processor.read.tree;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions as javac would: what it refuses has no value at compile time. */
public final class ExpressionReader {
  private static final String NO_OPERATOR = "for which Java has no operator";
  private static final Value TRUE = new Value.Constant(true);
  private static final Value FALSE = new Value.Constant(false);

  private final TypeNames types;
  private final NameReader names;

  /**
   * A reader for the expressions of a class.
   *
   * @param elements the compiler's view of what is declared
   * @param site the class
   * @param unit the file that it stands in, with its imports
   */
  public ExpressionReader(Elements elements, TypeElement site, CompilationUnitTree unit) {
    this.types = new TypeNames(elements, site, unit);
    this.names = new NameReader(new FieldNames(site, types));
  }

  /**
   * Evaluates an expression.
   *
   * @param expression the expression
   * @param scope the local variables that it sees
   * @return its value
   * @throws NotConstant if it has none
   */
  public Value read(ExpressionTree expression, Scope scope) {
    return expression.accept(new Visitor(), scope);
  }

  /**
   * Converts a value to the type of a variable.
   *
   * @param value the value that is assigned
   * @param type the type as it is written; null for {@code var}
   * @param expression where the value stands
   * @param scope the local variables that it sees
   * @return the value that the variable has
   * @throws NotConstant if it does not fit
   */
  public Value assign(Value value, @Nullable Tree type, ExpressionTree expression, Scope scope) {
    if (type instanceof PrimitiveTypeTree primitive && value instanceof Value.Constant constant) {
      return Conversions.assign(constant.value(), primitive.getPrimitiveTypeKind())
          .<Value>map(Value.Constant::new)
          .orElseThrow(() -> NotConstant.at(expression, "which is no " + type));
    }
    if (value instanceof Value.Constant constant
        && (type == null ? isBoxed(expression, scope) : isNamed(type, className(constant)))) {
      return constant.value() instanceof String ? constant : new Value.Boxed(constant);
    }
    return type == null ? value : referred(value, type, expression);
  }

  private static String className(Value.Constant constant) {
    return constant.value().getClass().getName();
  }

  /** Whether an expression gives an object of a class such as {@code Integer}. */
  private static boolean isBoxed(ExpressionTree expression, Scope scope) {
    if (expression instanceof ParenthesizedTree parenthesized) {
      return isBoxed(parenthesized.getExpression(), scope);
    }
    if (expression instanceof ConditionalExpressionTree choice) {
      return isBoxed(choice.getTrueExpression(), scope)
          && isBoxed(choice.getFalseExpression(), scope);
    }
    if (expression instanceof TypeCastTree cast) {
      return !(cast.getType() instanceof PrimitiveTypeTree);
    }
    return expression instanceof IdentifierTree identifier
        && scope.find(identifier.getName().toString()).orElse(null) instanceof Value.Boxed;
  }

  /**
   * A value as a type of objects, which could change what it means: boxed numbers are compared by
   * identity, and the method of another interface may do more than the lambda.
   */
  private Value referred(Value value, Tree type, ExpressionTree expression) {
    String needed =
        value instanceof Value.Constant
            ? "java.lang.String"
            : value instanceof Value.Lambda ? "java.util.function.Consumer" : "";
    boolean isText = !(value instanceof Value.Constant c) || c.value() instanceof String;
    if (!needed.isEmpty() && !(isText && isNamed(type, needed))) {
      throw NotConstant.at(expression, "which is kept as " + type);
    }
    return value;
  }

  private boolean isNamed(Tree type, String qualifiedName) {
    Tree raw = type instanceof ParameterizedTypeTree generic ? generic.getType() : type;
    return type(raw).filter(t -> t.getQualifiedName().contentEquals(qualifiedName)).isPresent();
  }

  /**
   * The type that a name means.
   *
   * @param name the name as it is written
   * @return the type, if there is one
   */
  public Optional<TypeElement> type(Tree name) {
    return types.find(name);
  }

  private final class Visitor extends SimpleTreeVisitor<Value, Scope> {
    @Override
    protected Value defaultAction(Tree tree, Scope scope) {
      throw NotConstant.at(tree, "which is " + Kinds.of(tree));
    }

    @Override
    public Value visitLiteral(LiteralTree literal, Scope scope) {
      if (literal.getValue() == null) {
        return defaultAction(literal, scope);
      }
      return new Value.Constant(literal.getValue());
    }

    @Override
    public Value visitParenthesized(ParenthesizedTree parenthesized, Scope scope) {
      return read(parenthesized.getExpression(), scope);
    }

    @Override
    public Value visitIdentifier(IdentifierTree identifier, Scope scope) {
      return names.read(identifier, scope);
    }

    @Override
    public Value visitMemberSelect(MemberSelectTree select, Scope scope) {
      return isUnknown(select.getExpression(), scope)
          ? new Value.Unknown()
          : names.read(select, scope);
    }

    /** Whether an expression is a variable that was refused where it is declared. */
    private boolean isUnknown(ExpressionTree expression, Scope scope) {
      return expression instanceof IdentifierTree identifier
          && scope
              .find(identifier.getName().toString())
              .filter(Value.Unknown.class::isInstance)
              .isPresent();
    }

    @Override
    public Value visitArrayAccess(ArrayAccessTree access, Scope scope) {
      return isUnknown(access.getExpression(), scope)
          ? new Value.Unknown()
          : defaultAction(access, scope);
    }

    @Override
    public Value visitMethodInvocation(MethodInvocationTree call, Scope scope) {
      return call.getMethodSelect() instanceof MemberSelectTree select
              && isUnknown(select.getExpression(), scope)
          ? new Value.Unknown()
          : defaultAction(call, scope);
    }

    @Override
    public Value visitLambdaExpression(LambdaExpressionTree lambda, Scope scope) {
      return new Value.Lambda(lambda, scope.snapshot());
    }

    @Override
    public Value visitUnary(UnaryTree unary, Scope scope) {
      if (Kinds.isAssignment(unary)) {
        return defaultAction(unary, scope);
      }
      Value operand = read(unary.getExpression(), scope);
      return operand instanceof Value.Constant constant
          ? result(unary, NO_OPERATOR, ConstantArithmetic.unary(unary.getKind(), constant.value()))
          : unknown(unary, NO_OPERATOR, operand);
    }

    @Override
    public Value visitBinary(BinaryTree binary, Scope scope) {
      Kind operator = binary.getKind();
      Value left = read(binary.getLeftOperand(), scope);
      Value right = operand(binary.getRightOperand(), goesOn(operator, left), scope);
      boolean isComparison = operator == Kind.EQUAL_TO || operator == Kind.NOT_EQUAL_TO;
      String reason = isComparison ? "which compares objects" : NO_OPERATOR;
      if (isComparison
          && isBoxed(binary.getLeftOperand(), scope)
          && isBoxed(binary.getRightOperand(), scope)) {
        throw NotConstant.at(binary, reason);
      }
      if (!(left instanceof Value.Constant a) || !(right instanceof Value.Constant b)) {
        return unknown(binary, reason, left, right);
      }
      try {
        return result(binary, reason, ConstantArithmetic.binary(operator, a.value(), b.value()));
      } catch (ArithmeticException byZero) {
        throw NotConstant.thrownAt(binary, "which throws ArithmeticException: / by zero");
      }
    }

    /** Whether the right operand is evaluated, after the left one. */
    private static boolean goesOn(Kind operator, Value left) {
      return switch (operator) {
        case CONDITIONAL_AND -> left.equals(TRUE);
        case CONDITIONAL_OR -> left.equals(FALSE);
        default -> true;
      };
    }

    @Override
    public Value visitConditionalExpression(ConditionalExpressionTree choice, Scope scope) {
      Value condition = read(choice.getCondition(), scope);
      boolean isTrue = condition.equals(TRUE);
      boolean isFalse = condition.equals(FALSE);
      Value yes = operand(choice.getTrueExpression(), isTrue, scope);
      Value no = operand(choice.getFalseExpression(), isFalse, scope);
      if (!isTrue && !isFalse) {
        return unknown(choice, NO_OPERATOR, condition);
      }
      if (yes instanceof Value.Constant a && no instanceof Value.Constant b) {
        return result(
            choice,
            "whose values differ in type",
            ConditionalType.promoted(isTrue, a.value(), b.value()));
      }
      return isTrue ? yes : no;
    }

    /** An operand; what is not evaluated needs a type all the same, but cannot throw. */
    private Value operand(ExpressionTree operand, boolean isEvaluated, Scope scope) {
      try {
        return read(operand, scope);
      } catch (NotConstant e) {
        throw e.cause() == NotConstant.Cause.THROWN && !isEvaluated
            ? NotConstant.at(e.tree(), "which would throw if it were evaluated")
            : e;
      }
    }

    @Override
    public Value visitTypeCast(TypeCastTree cast, Scope scope) {
      Value value = read(cast.getExpression(), scope);
      if (cast.getType() instanceof PrimitiveTypeTree type) {
        return value instanceof Value.Constant constant
            ? result(
                cast,
                "which Java does not convert",
                Conversions.cast(constant.value(), type.getPrimitiveTypeKind()))
            : unknown(cast, NO_OPERATOR, value);
      }
      return value instanceof Value.Constant constant
              && isNamed(cast.getType(), className(constant))
          ? value
          : referred(value, cast.getType(), cast.getExpression());
    }

    private static Value result(ExpressionTree expression, String reason, Optional<Object> value) {
      return value
          .<Value>map(Value.Constant::new)
          .orElseThrow(() -> NotConstant.at(expression, reason));
    }

    /** Of an operand that was refused before, nothing is said again. */
    private static Value unknown(ExpressionTree expression, String reason, Value... operands) {
      for (Value operand : operands) {
        if (operand instanceof Value.Unknown) {
          return operand;
        }
      }
      throw NotConstant.at(expression, reason);
    }
  }
}
