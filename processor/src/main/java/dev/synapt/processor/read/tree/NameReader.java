package dev.synapt.processor.read.tree;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What names are worth: local variables, named constants and the constants of enums. */
final class NameReader {
  private final FieldNames fields;

  NameReader(FieldNames fields) {
    this.fields = fields;
  }

  Value read(IdentifierTree identifier, Scope scope) {
    String name = identifier.getName().toString();
    Value value = scope.find(name).orElseGet(() -> constant(fields.simple(name), identifier));
    if (value instanceof Value.Parameter parameter) {
      throw NotConstant.at(identifier, parameter.reason());
    }
    if (value instanceof Value.None) {
      throw NotConstant.at(identifier, "which has no value yet");
    }
    return value instanceof Value.Boxed boxed ? boxed.constant() : value;
  }

  Value read(MemberSelectTree select, Scope scope) {
    String name = select.getIdentifier().toString();
    ExpressionTree owner = select.getExpression();
    if (owner instanceof IdentifierTree self && self.getName().contentEquals("this")) {
      return constant(fields.own(name), select);
    }
    if (owner instanceof IdentifierTree above && above.getName().contentEquals("super")) {
      return constant(fields.inherited(name), select);
    }
    if (owner instanceof MemberSelectTree outer && outer.getIdentifier().contentEquals("this")) {
      return constant(member(outer.getExpression(), name), select);
    }
    if (isObject(owner, scope)) {
      throw NotConstant.at(select, "which is read from an object");
    }
    return constant(member(owner, name), select);
  }

  /**
   * Whether an expression is no type or package: a call, a variable, or a field. A variable comes
   * before types of its name (JLS 6.4.2).
   */
  private boolean isObject(ExpressionTree expression, Scope scope) {
    if (expression instanceof MemberSelectTree select) {
      return isObject(select.getExpression(), scope)
          || member(select.getExpression(), select.getIdentifier().toString()).isPresent();
    }
    return !(expression instanceof IdentifierTree)
        || scope.find(expression.toString()).isPresent()
        || fields.simple(expression.toString()).isPresent();
  }

  private Optional<VariableElement> member(Tree type, String name) {
    return fields.types().find(type).flatMap(owner -> FieldNames.member(owner, name));
  }

  private static Value constant(Optional<VariableElement> found, ExpressionTree name) {
    VariableElement field = found.orElseThrow(() -> NotConstant.unknownAt(name));
    if (field.getKind() == ElementKind.ENUM_CONSTANT
        && field.getEnclosingElement() instanceof TypeElement type) {
      return new Value.Choice(type.getQualifiedName().toString(), field.getSimpleName().toString());
    }
    Object value = field.getConstantValue();
    if (value == null && !field.getModifiers().contains(Modifier.FINAL)) {
      throw NotConstant.notFinalAt(name);
    }
    if (value == null) {
      throw NotConstant.at(name, "which is a field whose value javac does not know");
    }
    return new Value.Constant(value);
  }
}
