package dev.synapt.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import dev.synapt.model.Definition;
import dev.synapt.model.Sequential;
import dev.synapt.processor.read.tree.ExpressionReader;
import dev.synapt.processor.read.tree.Kinds;
import dev.synapt.processor.read.tree.SourceType;
import dev.synapt.processor.report.Message;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Finds the statements of a definition in the source of its model. */
final class BodyFinder {
  private final DefinitionForm form;
  private final SourceType source;
  private final ExpressionReader expressions;
  private final Findings findings;

  BodyFinder(
      DefinitionForm form, SourceType source, ExpressionReader expressions, Findings findings) {
    this.form = form;
    this.source = source;
    this.expressions = expressions;
    this.findings = findings;
  }

  /** The statements; empty, and reported, if there are none to be read. */
  Optional<DefinitionBody> find() {
    return form.isDefinition() ? ofClass() : ofField();
  }

  private Optional<DefinitionBody> ofClass() {
    Optional<MethodTree> method =
        members(MethodTree.class)
            .filter(candidate -> candidate.getName().contentEquals("define"))
            .filter(candidate -> candidate.getParameters().size() == 1)
            .filter(candidate -> candidate.getBody() != null)
            .filter(this::mayTakeNetwork)
            .min(
                Comparator.comparing(candidate -> !isType(parameter(candidate), Sequential.class)));
    // That a type is no class at all says why it has no body.
    if (method.isEmpty() && form.type().getKind() == ElementKind.CLASS) {
      findings.refuse(
          source.tree(),
          Message.DEFINITION_WITHOUT_BODY,
          form.type().getSimpleName(),
          form.inheritedFrom().map(owner -> "that of " + owner).orElse("none with a body"));
    }
    return method.map(
        define ->
            new DefinitionBody(
                form.type(),
                "",
                define.getParameters().get(0).getName().toString(),
                define.getBody(),
                define));
  }

  private static Tree parameter(MethodTree method) {
    return method.getParameters().get(0).getType();
  }

  /** Of a type that is not known javac speaks itself: it was meant to be the right one. */
  private boolean mayTakeNetwork(MethodTree method) {
    Tree type = parameter(method);
    return expressions.type(type).isPresent()
        ? isType(type, Sequential.class)
        : isName(type) && method.getTypeParameters().isEmpty();
  }

  private static boolean isName(Tree type) {
    return type instanceof IdentifierTree || type instanceof MemberSelectTree;
  }

  private boolean isType(Tree name, Class<?> type) {
    return expressions
        .type(name)
        .filter(found -> found.getQualifiedName().contentEquals(type.getName()))
        .isPresent();
  }

  private Optional<DefinitionBody> ofField() {
    String name = form.fields().get(0).getSimpleName().toString();
    VariableTree field =
        members(VariableTree.class)
            .filter(candidate -> candidate.getName().contentEquals(name))
            .findFirst()
            .orElseThrow();
    ExpressionTree value =
        field.getInitializer() == null ? null : Kinds.bare(field.getInitializer());
    Optional<Tree> other = otherType(field.getType(), field.getInitializer());
    if (other.isPresent() && value instanceof LambdaExpressionTree) {
      String received = "a lambda of " + other.get() + ", which may do more than the lambda says";
      findings.refuse(value, Message.DEFINITION_NOT_A_LAMBDA, name, received);
      return Optional.empty();
    }
    if (value instanceof LambdaExpressionTree lambda && lambda.getParameters().size() == 1) {
      String parameter = lambda.getParameters().get(0).getName().toString();
      return Optional.of(
          new DefinitionBody(form.type(), name, parameter, lambda.getBody(), lambda));
    }
    if (value instanceof NewClassTree made && made.getClassBody() != null) {
      findings.refuse(value, Message.ANONYMOUS_DEFINITION, name);
    } else {
      findings.refuse(
          value == null ? field : value,
          Message.DEFINITION_NOT_A_LAMBDA,
          name,
          value == null ? "a field without a value" : Findings.received(value));
    }
    return Optional.empty();
  }

  /** A type to which an expression is cast and that is no plain definition. */
  private Optional<Tree> otherType(@Nullable ExpressionTree expression) {
    if (expression instanceof ParenthesizedTree parenthesized) {
      return otherType(parenthesized.getExpression());
    }
    return expression instanceof TypeCastTree cast
        ? otherType(cast.getType(), cast.getExpression())
        : Optional.empty();
  }

  private Optional<Tree> otherType(Tree type, @Nullable ExpressionTree expression) {
    return isType(type, Definition.class) ? otherType(expression) : Optional.of(type);
  }

  private <T> Stream<T> members(Class<T> kind) {
    return source.tree().getMembers().stream().filter(kind::isInstance).map(kind::cast);
  }
}
