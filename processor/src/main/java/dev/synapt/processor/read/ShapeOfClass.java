package dev.synapt.processor.read;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Checks that a type can declare a model: a class that its package sees. */
final class ShapeOfClass {
  private ShapeOfClass() {}

  /** A class with layer fields: abstract, as it is never instantiated. */
  static Report ofAnnotated(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        ? ofAbstract(type).plus(inherited(type))
        : ofClass(type, "abstract class " + type.getSimpleName());
  }

  /** A class with a field that holds a definition. */
  static Report ofAbstract(TypeElement type) {
    String name = type.getSimpleName().toString();
    Report report = ofClass(type, "abstract class " + name);
    if (type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT)) {
      String modifier = type.getModifiers().contains(Modifier.FINAL) ? "final " : "";
      return Report.of(Message.NOT_ABSTRACT.at(Where.model(), name, modifier)).plus(report);
    }
    return report;
  }

  /** A class that is a definition. */
  static Report ofDefinition(TypeElement type) {
    return ofClass(type, "final class " + type.getSimpleName() + " implements Definition");
  }

  private static Report ofClass(TypeElement type, String remedy) {
    String name = type.getSimpleName().toString();
    Report report = Report.of();
    if (type.getKind() != ElementKind.CLASS) {
      report = report.plus(Message.NOT_A_CLASS.at(Where.model(), name, kind(type), remedy));
    } else if (!type.getTypeParameters().isEmpty()) {
      String parameters =
          type.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", "));
      report = report.plus(Message.GENERIC_MODEL.at(Where.model(), name, parameters, remedy));
    }
    return report.plus(seen(type));
  }

  private static String kind(TypeElement type) {
    return type.getKind() == ElementKind.ANNOTATION_TYPE
        ? "@interface"
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }

  private static Report seen(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return Report.of(
            Message.PRIVATE_MODEL.at(Where.model(), type.getSimpleName(), e.getSimpleName()));
      }
    }
    return Report.of();
  }

  private static Report inherited(TypeElement type) {
    Report report = Report.of();
    TypeElement above = superclass(type);
    while (above != null) {
      List<String> layers =
          ElementFilter.fieldsIn(above.getEnclosedElements()).stream()
              .filter(field -> Vocabulary.isLayer(field.asType()))
              .map(field -> field.getSimpleName().toString())
              .toList();
      if (!layers.isEmpty()) {
        String received = String.join(", ", layers);
        report =
            report.plus(
                Message.INHERITED_LAYERS.at(Where.model(), above.getSimpleName(), received));
      }
      above = superclass(above);
    }
    return report;
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element
        : null;
  }
}
