package dev.synapt.processor.read;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.synapt.processor.read.tree.AssignedNames;
import dev.synapt.processor.read.tree.ExpressionReader;
import dev.synapt.processor.read.tree.Kinds;
import dev.synapt.processor.read.tree.NotConstant;
import dev.synapt.processor.read.tree.Scope;
import dev.synapt.processor.read.tree.Value;
import dev.synapt.processor.report.Message;
import java.util.HashSet;
import java.util.Set;

/** Runs the statements of a method or lambda: calls, and local variables that never change. */
abstract class StatementReader {
  final ExpressionReader expressions;
  final Findings findings;
  private final Set<String> valueless = new HashSet<>();
  private Set<String> assigned = Set.of();

  StatementReader(ExpressionReader expressions, Findings findings) {
    this.expressions = expressions;
    this.findings = findings;
  }

  /** Does what a call says. */
  abstract void call(MethodInvocationTree call, Scope scope);

  /** Refuses what is neither a call nor a variable. */
  abstract void refuse(Tree tree, String received);

  /** Runs the body of a method, or of a lambda, which may be a single expression. */
  final void run(Tree body, Scope scope) {
    assigned = AssignedNames.in(body);
    if (body instanceof StatementTree statement) {
      statement(statement, scope);
    } else {
      expression((ExpressionTree) body, scope);
    }
  }

  private void statement(StatementTree statement, Scope scope) {
    if (statement instanceof BlockTree block) {
      Scope inner = scope.inner();
      block.getStatements().forEach(inside -> statement(inside, inner));
    } else if (statement instanceof ExpressionStatementTree expression) {
      expression(expression.getExpression(), scope);
    } else if (statement instanceof VariableTree variable) {
      variable(variable, scope);
    } else if (statement instanceof ThrowTree thrown) {
      findings.refuse(thrown, Message.DEFINITION_THROWS, Findings.text(thrown));
    } else if (!(statement instanceof EmptyStatementTree)) {
      refuse(statement, Kinds.of(statement));
    }
  }

  private void expression(ExpressionTree expression, Scope scope) {
    if (Kinds.bare(expression) instanceof MethodInvocationTree call) {
      call(call, scope);
    } else if (!isFirstValue(expression)) {
      refuse(expression, Findings.received(expression));
    }
  }

  /** Whether an expression is a variable, perhaps in parentheses. */
  static boolean isNamed(ExpressionTree expression, String name) {
    return Kinds.withoutParentheses(expression) instanceof IdentifierTree identifier
        && identifier.getName().contentEquals(name);
  }

  /** Whether something is called on a variable that was refused, such as a copy of the network. */
  static boolean isOnUnknown(ExpressionTree called, Scope scope) {
    return called instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree name
        && scope
            .find(name.getName().toString())
            .filter(Value.Unknown.class::isInstance)
            .isPresent();
  }

  /**
   * Whether a variable gets the value that it did not have where it was declared: that was said.
   */
  private boolean isFirstValue(ExpressionTree expression) {
    return expression instanceof AssignmentTree assignment
        && assignment.getVariable() instanceof IdentifierTree name
        && valueless.contains(name.getName().toString());
  }

  /** A variable that changes has no value, as if it had been refused where it is declared. */
  private void variable(VariableTree variable, Scope scope) {
    String name = variable.getName().toString();
    ExpressionTree initializer = variable.getInitializer();
    Value value = new Value.Unknown();
    if (initializer == null) {
      refuse(variable, Kinds.of(variable));
      valueless.add(name);
    } else {
      value = value(variable, name, scope);
    }
    scope.put(name, assigned.contains(name) ? new Value.Unknown() : value);
  }

  private Value value(VariableTree variable, String name, Scope scope) {
    ExpressionTree initializer = variable.getInitializer();
    try {
      Value value = expressions.read(initializer, scope);
      return expressions.assign(value, variable.getType(), initializer, scope);
    } catch (NotConstant e) {
      findings.refuse(name, e);
      return new Value.Unknown();
    }
  }
}
