package dev.synapt.processor.read;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * The attributes of one annotation, written or by default. A value that the compiler could not
 * resolve, of which it speaks itself, is replaced by a harmless one and counts as not read.
 */
final class Attributes {
  private final Map<String, AnnotationValue> values = new HashMap<>();
  private final List<String> written = new ArrayList<>();
  private final Where where;
  private Report report = Report.of();
  private boolean isComplete = true;

  Attributes(AnnotationMirror annotation, Where where, Elements elements) {
    this.where = where;
    try {
      elements
          .getElementValuesWithDefaults(annotation)
          .forEach((attribute, value) -> values.put(name(attribute), value));
      annotation.getElementValues().keySet().forEach(attribute -> written.add(name(attribute)));
    } catch (RuntimeException wrongType) {
      // Eclipse throws for a constant of a wrong type, of which it also speaks as an error.
      if (!annotation.getClass().getName().startsWith("org.eclipse.jdt.")) {
        throw wrongType;
      }
    }
  }

  private static String name(ExecutableElement attribute) {
    return attribute.getSimpleName().toString();
  }

  /** The attributes that are written, in the order in which the compiler tells them. */
  List<String> written() {
    return written;
  }

  /** Whether all that was asked for could be read. */
  boolean isComplete() {
    return isComplete;
  }

  /** Constants that were asked for and that another version of the vocabulary has. */
  Report report() {
    return report;
  }

  int integer(String attribute, int substitute) {
    return number(raw(attribute)).map(Number::intValue).orElse(substitute);
  }

  double real(String attribute, double substitute) {
    return number(raw(attribute)).map(Number::doubleValue).orElse(substitute);
  }

  /** The value of one attribute. */
  OptionValue of(String attribute) {
    return new OptionValue() {
      @Override
      public double real(double substitute) {
        return Attributes.this.real(attribute, substitute);
      }

      @Override
      public boolean flag(boolean substitute) {
        return Attributes.this.flag(attribute, substitute);
      }

      @Override
      public <E extends Enum<E>> E constant(E substitute) {
        return Attributes.this.constant(attribute, substitute);
      }
    };
  }

  private boolean flag(String attribute, boolean substitute) {
    if (raw(attribute) instanceof Boolean flag) {
      return flag;
    }
    isComplete = false;
    return substitute;
  }

  private <E extends Enum<E>> E constant(String attribute, E substitute) {
    return constant(attribute, raw(attribute), substitute.getDeclaringClass()).orElse(substitute);
  }

  List<Integer> integers(String attribute) {
    return array(attribute).stream()
        .flatMap(value -> number(value).map(Number::intValue).stream())
        .toList();
  }

  <E extends Enum<E>> List<E> constants(String attribute, Class<E> type) {
    return array(attribute).stream()
        .flatMap(value -> constant(attribute, value, type).stream())
        .toList();
  }

  private Object raw(String attribute) {
    AnnotationValue value = values.get(attribute);
    return value == null ? "" : value.getValue();
  }

  private List<Object> array(String attribute) {
    if (raw(attribute) instanceof List<?> elements) {
      return elements.stream().map(element -> ((AnnotationValue) element).getValue()).toList();
    }
    isComplete = false;
    return List.of();
  }

  private Optional<Number> number(Object value) {
    if (value instanceof Number number) {
      return Optional.of(number);
    }
    isComplete = false;
    return Optional.empty();
  }

  private <E extends Enum<E>> Optional<E> constant(String attribute, Object value, Class<E> type) {
    if (value instanceof VariableElement constant && isOf(constant, type)) {
      String name = constant.getSimpleName().toString();
      for (E known : type.getEnumConstants()) {
        if (known.name().equals(name)) {
          return Optional.of(known);
        }
      }
      String received = type.getSimpleName() + "." + name;
      report = report.plus(Message.UNKNOWN_CONSTANT.at(where.attribute(attribute), received));
    }
    isComplete = false;
    return Optional.empty();
  }

  /** Whether a constant is of the type that its attribute has; if not, the compiler says so. */
  private static boolean isOf(VariableElement constant, Class<?> type) {
    return constant.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(type.getName());
  }
}
