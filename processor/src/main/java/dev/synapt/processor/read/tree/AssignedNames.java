package dev.synapt.processor.read.tree;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of variables that a piece of source changes: they have no value that stays. */
public final class AssignedNames extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> names = new HashSet<>();

  private AssignedNames() {}

  /**
   * Finds them.
   *
   * @param tree the piece of source
   * @return the names of all variables that are assigned or incremented somewhere in it
   */
  public static Set<String> in(Tree tree) {
    AssignedNames scanner = new AssignedNames();
    scanner.scan(tree, null);
    return scanner.names;
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
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void none) {
    add(assignment.getVariable());
    return super.visitAssignment(assignment, none);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree assignment, @Nullable Void none) {
    add(assignment.getVariable());
    return super.visitCompoundAssignment(assignment, none);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void none) {
    if (Kinds.isAssignment(unary)) {
      add(unary.getExpression());
    }
    return super.visitUnary(unary, none);
  }

  private void add(ExpressionTree variable) {
    if (variable instanceof IdentifierTree identifier) {
      names.add(identifier.getName().toString());
    }
  }
}
