package dev.synapt.processor.read;

import dev.synapt.model.Definition;
import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Layer;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The words of {@code dev.synapt.model} as the compiler shows them. */
final class Vocabulary {
  /** The annotations that describe a layer. */
  static final List<Class<? extends Annotation>> LAYERS = List.of(Dense.class, Dropout.class);

  private Vocabulary() {}

  static boolean isModel(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(a -> is(a, Model.class));
  }

  static Optional<AnnotationMirror> model(TypeElement type) {
    return annotations(type).filter(a -> is(a, Model.class)).findFirst();
  }

  static List<AnnotationMirror> layers(Element field) {
    return annotations(field).filter(a -> LAYERS.stream().anyMatch(kind -> is(a, kind))).toList();
  }

  static boolean is(AnnotationMirror annotation, Class<? extends Annotation> type) {
    return isNamed(annotation.getAnnotationType(), type);
  }

  static boolean isLayer(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && isNamed((DeclaredType) type, Layer.class);
  }

  static boolean isNetwork(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && isNamed((DeclaredType) type, Sequential.class);
  }

  /** Whether a type is a definition, by itself or by what it extends. */
  static boolean isDefinition(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return false;
    }
    return isNamed(declared, Definition.class)
        || isDefinition(element.getSuperclass())
        || element.getInterfaces().stream().anyMatch(Vocabulary::isDefinition);
  }

  /** Whether a class stands for one of Kotlin, whose stubs have no statements. */
  static boolean isKotlin(TypeElement type) {
    return annotations(type)
        .anyMatch(
            a ->
                a.getAnnotationType().asElement() instanceof TypeElement element
                    && element.getQualifiedName().contentEquals("kotlin.Metadata"));
  }

  /** Whether an annotation is of a type that the compiler does not find. */
  static boolean hasUnresolvedAnnotation(Element element) {
    return annotations(element).anyMatch(a -> a.getAnnotationType().getKind() == TypeKind.ERROR);
  }

  private static Stream<AnnotationMirror> annotations(Element element) {
    return element.getAnnotationMirrors().stream().map(a -> a);
  }

  private static boolean isNamed(DeclaredType type, Class<?> name) {
    return type.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(name.getName());
  }
}
