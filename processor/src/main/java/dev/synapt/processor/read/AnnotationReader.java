package dev.synapt.processor.read;

import dev.synapt.model.Loss;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads a model that is declared by an annotated class with layer fields. */
public final class AnnotationReader {
  private final Elements elements;

  /**
   * A reader for one compilation.
   *
   * @param elements the compiler's view of what is declared
   */
  public AnnotationReader(Elements elements) {
    this.elements = elements;
  }

  /**
   * Reads as much of a declaration as is there.
   *
   * @param type a type with {@link dev.synapt.model.Model}
   * @return what was declared, and what is wrong with the way it is
   */
  public Reading read(TypeElement type) {
    AnnotationMirror annotation = Vocabulary.model(type).orElseThrow();
    Attributes attributes = new Attributes(annotation, Where.model(), elements);
    Places places = new Places(type);
    places.put(Where.model(), type, annotation);
    FieldReader fields = new FieldReader(elements, places);
    boolean isClass = type.getKind() == ElementKind.CLASS;
    if (isClass) {
      fields.read(type);
    }
    ModelSpec spec = spec(type, attributes, fields.layers());
    Report report = ShapeOfClass.check(type).plus(attributes.report()).plus(fields.report());
    return new Reading(
        new Declaration(spec, packageOf(type), isPublic(type), type, places),
        isClass && attributes.isComplete() && fields.isComplete(),
        isClass && attributes.isComplete(),
        report);
  }

  private static ModelSpec spec(TypeElement type, Attributes attributes, List<LayerSpec> layers) {
    return new ModelSpec(
        baseName(type),
        attributes.integers("input"),
        layers,
        attributes.constants("loss", Loss.class),
        attributes.real("labelSmoothing", 0));
  }

  private static String baseName(TypeElement type) {
    String name = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement outer
        ? baseName(outer) + "_" + name
        : name;
  }

  private String packageOf(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }

  private static boolean isPublic(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
