package dev.synapt.processor.read;

import dev.synapt.model.Loss;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Style;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.Misstatement;
import dev.synapt.spec.SequentialBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
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
    Places places = new Places(ElementPlace.of(type));
    places.put(Where.model(), type, annotation);
    places.put(Where.model("layers"), ElementPlace.of(type));
    List<Misstatement> misstatements = new ArrayList<>();
    SequentialBuilder net = new SequentialBuilder(Declaration.baseName(type), misstatements::add);
    net.input(attributes.integers("input").stream().mapToInt(Integer::intValue).toArray());
    net.loss(attributes.constants("loss", Loss.class).toArray(Loss[]::new));
    net.labelSmoothing(attributes.real("labelSmoothing", 0));
    FieldReader fields = new FieldReader(elements, net, misstatements, places);
    boolean isClass = type.getKind() == ElementKind.CLASS;
    if (isClass) {
      fields.read(type);
    }
    Optional<Report> undeclared = DefinitionForm.undeclared(type);
    boolean isAnnotated = isClass && undeclared.isEmpty();
    Report shape =
        undeclared.orElseGet(() -> ShapeOfClass.ofAnnotated(type).plus(KotlinStub.check(type)));
    return new Reading(
        Declaration.of(type, net.end(), places, elements),
        Style.ANNOTATIONS,
        isAnnotated && attributes.isComplete() && fields.isComplete(),
        isAnnotated && attributes.isComplete(),
        false,
        shape.plus(attributes.report()).plus(fields.report()));
  }
}
