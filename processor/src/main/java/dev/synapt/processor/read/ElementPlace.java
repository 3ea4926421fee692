package dev.synapt.processor.read;

import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A declaration, or what its annotation says.
 *
 * @param element the declaration
 * @param annotation an annotation of it, or null for the declaration as a whole
 * @param value a value in the annotation, or null for the annotation as a whole
 */
record ElementPlace(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
    implements Place {

  static ElementPlace of(Element element) {
    return new ElementPlace(element, null, null);
  }

  static ElementPlace of(Element element, AnnotationMirror annotation) {
    return new ElementPlace(element, annotation, null);
  }

  /** The value of an attribute; empty if it is not written. */
  static Optional<Place> of(Element element, AnnotationMirror annotation, String attribute) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
        .findFirst()
        .map(entry -> new ElementPlace(element, annotation, entry.getValue()));
  }

  @Override
  public void show(Messager messager, Kind kind, String text) {
    messager.printMessage(kind, text, element, annotation, value);
  }
}
