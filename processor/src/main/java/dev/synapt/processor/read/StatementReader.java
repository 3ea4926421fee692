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
import dev.synapt.processor.read.tree.AssignedVariables;
import dev.synapt.processor.read.tree.ExpressionReader;
import dev.synapt.processor.read.tree.Kinds;
import dev.synapt.processor.read.tree.NotConstant;
import dev.synapt.processor.read.tree.Scope;
import dev.synapt.processor.read.tree.Value;
import dev.synapt.processor.report.Message;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a method or lambda: calls, and local variables of one value. */
abstract class StatementReader {
  final ExpressionReader expressions;
  final Findings findings;
  private @Nullable AssignedVariables variables;

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
    variables = AssignedVariables.in(body);
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
    } else if (!isFirstValue(expression, scope)) {
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

  /** Gives a variable its value, if it has none yet. */
  private boolean isFirstValue(ExpressionTree expression, Scope scope) {
    if (expression instanceof AssignmentTree assignment
        && Kinds.withoutParentheses(assignment.getVariable()) instanceof IdentifierTree name
        && scope.find(name.getName().toString()).orElse(null) instanceof Value.None none) {
      String variable = name.getName().toString();
      scope.assign(variable, value(variable, none.type(), assignment.getExpression(), scope));
      return true;
    }
    return false;
  }

  /** A variable that changes has no value, as if it had been refused where it is declared. */
  private void variable(VariableTree variable, Scope scope) {
    String name = variable.getName().toString();
    ExpressionTree initializer = variable.getInitializer();
    Value value =
        initializer == null
            ? new Value.None(variable.getType())
            : value(name, variable.getType(), initializer, scope);
    scope.put(name, variables.isConstant(variable) ? value : new Value.Unknown());
  }

  private Value value(String variable, Tree type, ExpressionTree expression, Scope scope) {
    try {
      return expressions.assign(expressions.read(expression, scope), type, expression, scope);
    } catch (NotConstant e) {
      findings.refuse(variable, e);
      return new Value.Unknown();
    }
  }
}
