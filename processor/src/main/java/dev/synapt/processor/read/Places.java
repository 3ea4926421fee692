package dev.synapt.processor.read;

import dev.synapt.processor.report.Where;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Where each part of a model was written. */
public final class Places {
  private record Annotated(Element element, AnnotationMirror annotation) {}

  private final Place whole;
  private final Map<Where, Place> places = new HashMap<>();
  private final Map<Where, Annotated> annotated = new HashMap<>();

  Places(Place whole) {
    this.whole = whole;
  }

  /** Remembers a part or an attribute; the first place stays. */
  void put(Where where, Place place) {
    places.putIfAbsent(where, place);
  }

  /** Remembers a part that an annotation describes. */
  void put(Where part, Element element, AnnotationMirror annotation) {
    put(part, ElementPlace.of(element));
    annotated.putIfAbsent(part, new Annotated(element, annotation));
  }

  /**
   * The declaration for a part as a whole; for an attribute its value, or else the annotation or
   * call that does not write it.
   */
  Place of(Where where) {
    Place exact = places.get(where);
    if (exact != null) {
      return exact;
    }
    Annotated part = annotated.get(where.part());
    return part == null
        ? places.getOrDefault(where.part(), whole)
        : ElementPlace.of(part.element, part.annotation, where.attribute())
            .orElseGet(() -> ElementPlace.of(part.element, part.annotation));
  }
}
