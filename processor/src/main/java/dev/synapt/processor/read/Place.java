package dev.synapt.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a compiler shows a diagnostic: as exact as is known.
 *
 * @param element the declaration
 * @param annotation an annotation of it, or null for the declaration as a whole
 * @param value a value in the annotation, or null for the annotation as a whole
 */
record Place(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {}
