package dev.synapt.processor.read;

import dev.synapt.processor.report.Where;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where each part of a model was written. */
public final class Places {
  private record Part(Element element, @Nullable AnnotationMirror annotation) {}

  private final Element model;
  private final Map<Where, Part> parts = new HashMap<>();

  Places(Element model) {
    this.model = model;
  }

  /** Remembers a part and the annotation that has its attributes. */
  void put(Where part, Element element, @Nullable AnnotationMirror annotation) {
    parts.put(part.part(), new Part(element, annotation));
  }

  /**
   * The declaration for a part as a whole; for an attribute its value, or the annotation that does
   * not write it.
   */
  Place of(Where where) {
    Part part = parts.get(where.part());
    if (part == null) {
      return new Place(model, null, null);
    }
    if (part.annotation() == null || where.attribute().isEmpty()) {
      return new Place(part.element(), null, null);
    }
    return new Place(part.element(), part.annotation(), value(part.annotation(), where));
  }

  private static @Nullable AnnotationValue value(AnnotationMirror annotation, Where where) {
    for (var entry : annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(where.attribute())) {
        return entry.getValue();
      }
    }
    return null;
  }
}
