package dev.synapt.processor.read.tree;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which local variables of a method or lambda have one value: they are final, or could be (JLS
 * 4.12.4). A name is that of the last declaration before it, as no local variable hides another.
 */
public final class AssignedVariables extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<String, VariableTree> declared = new HashMap<>();
  private final Map<VariableTree, Integer> assignments = new HashMap<>();
  private final Map<VariableTree, Integer> statements = new HashMap<>();
  private int nesting;

  private AssignedVariables() {}

  /**
   * Finds the assignments.
   *
   * @param body the statements of a method or lambda
   * @return what is assigned in them
   */
  public static AssignedVariables in(Tree body) {
    AssignedVariables variables = new AssignedVariables();
    variables.scan(body, null);
    return variables;
  }

  /**
   * Whether a variable has one value, given where it is declared or by one statement behind that is
   * always run.
   *
   * @param variable a declaration in the body
   * @return false if it may get another value, or none
   */
  public boolean isConstant(VariableTree variable) {
    int count = assignments.getOrDefault(variable, 0);
    return variable.getInitializer() == null
        ? count <= 1 && count == statements.getOrDefault(variable, 0)
        : count == 0;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
    boolean isNested = tree instanceof StatementTree && !isAlwaysRun(tree);
    nesting += isNested ? 1 : 0;
    super.scan(tree, none);
    nesting -= isNested ? 1 : 0;
    return null;
  }

  private static boolean isAlwaysRun(Tree statement) {
    return statement instanceof BlockTree
        || statement instanceof ExpressionStatementTree
        || statement instanceof VariableTree
        || statement instanceof EmptyStatementTree;
  }

  /** A lambda changes only variables of its own; they are found where it is run. */
  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void none) {
    return null;
  }

  /** And so does a class. */
  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
    declared.put(variable.getName().toString(), variable);
    return super.visitVariable(variable, none);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree statement, @Nullable Void none) {
    if (nesting == 0 && statement.getExpression() instanceof AssignmentTree assignment) {
      count(assignment.getVariable(), statements);
    }
    return super.visitExpressionStatement(statement, none);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void none) {
    count(assignment.getVariable(), assignments);
    return super.visitAssignment(assignment, none);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree assignment, @Nullable Void none) {
    count(assignment.getVariable(), assignments);
    return super.visitCompoundAssignment(assignment, none);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void none) {
    if (Kinds.isAssignment(unary)) {
      count(unary.getExpression(), assignments);
    }
    return super.visitUnary(unary, none);
  }

  private void count(ExpressionTree variable, Map<VariableTree, Integer> counts) {
    if (Kinds.withoutParentheses(variable) instanceof IdentifierTree name
        && declared.containsKey(name.getName().toString())) {
      counts.merge(declared.get(name.getName().toString()), 1, Integer::sum);
    }
  }
}
