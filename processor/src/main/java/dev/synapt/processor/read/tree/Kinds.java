package dev.synapt.processor.read.tree;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;

/** What a tree is, in words. */
public final class Kinds {
  private Kinds() {}

  /**
   * What a statement or expression is.
   *
   * @param tree any tree
   * @return words with their article, such as {@code a for loop}
   */
  public static String of(Tree tree) {
    return switch (tree.getKind()) {
      case FOR_LOOP, ENHANCED_FOR_LOOP -> "a for loop";
      case WHILE_LOOP -> "a while loop";
      case DO_WHILE_LOOP -> "a do loop";
      case IF -> "an if";
      case SWITCH, SWITCH_EXPRESSION -> "a switch";
      case TRY -> "a try";
      case RETURN -> "a return";
      case THROW -> "a throw";
      case SYNCHRONIZED -> "a synchronized block";
      case LABELED_STATEMENT -> "a label";
      case ASSERT -> "an assert";
      case BREAK -> "a break";
      case CONTINUE -> "a continue";
      case YIELD -> "a yield";
      case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> "a local class";
      case METHOD_INVOCATION -> "a call";
      case NEW_CLASS -> "a new object";
      case NEW_ARRAY -> "a new array";
      case ARRAY_ACCESS -> "an element of an array";
      case LAMBDA_EXPRESSION -> lambda((LambdaExpressionTree) tree);
      case IDENTIFIER, MEMBER_SELECT -> "a name";
      case CONDITIONAL_EXPRESSION -> "a condition";
      case NULL_LITERAL -> "no value";
      case PARENTHESIZED -> of(((ParenthesizedTree) tree).getExpression());
      case MEMBER_REFERENCE -> "a method reference";
      case TYPE_CAST -> "a cast";
      case INSTANCE_OF -> "an instanceof";
      case ASSIGNMENT -> "an assignment";
      case POSTFIX_INCREMENT, PREFIX_INCREMENT -> "an increment";
      case POSTFIX_DECREMENT, PREFIX_DECREMENT -> "a decrement";
      default -> isAssignment(tree) ? "an assignment" : "an expression";
    };
  }

  /**
   * An expression without the parentheses and casts around it.
   *
   * @param expression any expression
   * @return what is inside
   */
  public static ExpressionTree bare(ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree parenthesized) {
      return bare(parenthesized.getExpression());
    }
    return expression instanceof TypeCastTree cast ? bare(cast.getExpression()) : expression;
  }

  /**
   * The expression without parentheses around it.
   *
   * @param expression any expression
   * @return what stands in the innermost parentheses
   */
  public static ExpressionTree withoutParentheses(ExpressionTree expression) {
    return expression instanceof ParenthesizedTree parenthesized
        ? withoutParentheses(parenthesized.getExpression())
        : expression;
  }

  private static String lambda(LambdaExpressionTree lambda) {
    int parameters = lambda.getParameters().size();
    return switch (parameters) {
      case 0 -> "a lambda without a parameter";
      case 1 -> "a lambda";
      default -> "a lambda with " + parameters + " parameters";
    };
  }

  /** Whether a tree changes a variable. */
  static boolean isAssignment(Tree tree) {
    return switch (tree.getKind()) {
      case POSTFIX_INCREMENT, PREFIX_INCREMENT, POSTFIX_DECREMENT, PREFIX_DECREMENT -> true;
      default -> tree.getKind().name().endsWith("ASSIGNMENT");
    };
  }
}
