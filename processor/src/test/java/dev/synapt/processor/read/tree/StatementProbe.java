package dev.synapt.processor.read.tree;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads every static method that it finds, and asks javac which fields are constants. */
@SupportedAnnotationTypes("*")
final class StatementProbe extends AbstractProcessor {
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, NotConstant> refusals = new HashMap<>();
  private final Set<String> constants = new HashSet<>();

  Map<String, Object> values() {
    return values;
  }

  Map<String, NotConstant> refusals() {
    return refusals;
  }

  /** The fields whose values javac knows. */
  Set<String> constants() {
    return constants;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      SourceType source = SourceTrees.of(processingEnv).orElseThrow().find(type).orElseThrow();
      ExpressionReader reader =
          new ExpressionReader(processingEnv.getElementUtils(), type, source.unit());
      source.tree().getMembers().stream()
          .filter(MethodTree.class::isInstance)
          .map(MethodTree.class::cast)
          .filter(method -> method.getReturnType() != null)
          .forEach(method -> read(method, reader));
      for (Element field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        if (((VariableElement) field).getConstantValue() != null) {
          constants.add(field.getSimpleName().toString());
        }
      }
    }
    return false;
  }

  private void read(MethodTree method, ExpressionReader reader) {
    String name = method.getName().toString();
    Scope scope = Scope.empty();
    try {
      for (StatementTree statement : method.getBody().getStatements()) {
        if (statement instanceof VariableTree variable) {
          Value value = reader.read(variable.getInitializer(), scope);
          scope.put(
              variable.getName().toString(),
              reader.assign(value, variable.getType(), variable.getInitializer(), scope));
        } else {
          values.put(name, boxed(reader.read(((ReturnTree) statement).getExpression(), scope)));
        }
      }
    } catch (NotConstant refusal) {
      refusals.put(name, refusal);
    }
  }

  private static Object boxed(Value value) {
    return value instanceof Value.Constant constant ? constant.value() : value;
  }
}
