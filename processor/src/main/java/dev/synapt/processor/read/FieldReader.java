package dev.synapt.processor.read;

import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.Misstatement;
import dev.synapt.spec.SequentialBuilder;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the layers of a model from its fields, in the order in which they are written. */
final class FieldReader {
  private final Elements elements;
  private final SequentialBuilder net;
  private final List<Misstatement> misstatements;
  private final Places places;
  private Report report = Report.of();
  private boolean isComplete = true;

  /**
   * A reader for one model.
   *
   * @param elements the compiler's view of what is declared
   * @param net is told the layers
   * @param misstatements where {@code net} puts its objections
   * @param places is told where each layer is written
   */
  FieldReader(
      Elements elements, SequentialBuilder net, List<Misstatement> misstatements, Places places) {
    this.elements = elements;
    this.net = net;
    this.misstatements = misstatements;
    this.places = places;
  }

  void read(TypeElement type) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      List<AnnotationMirror> kinds = Vocabulary.layers(field);
      if (!kinds.isEmpty() || Vocabulary.isLayer(field.asType())) {
        read(field, kinds);
      }
    }
  }

  private void read(VariableElement field, List<AnnotationMirror> kinds) {
    String name = field.getSimpleName().toString();
    boolean isUnresolved =
        field.asType().getKind() == TypeKind.ERROR
            || Vocabulary.hasUnresolvedAnnotation(field)
            || kinds.stream().map(FieldReader::simpleName).distinct().count() < kinds.size();
    if (isUnresolved) {
      isComplete = false;
    } else if (kinds.isEmpty()) {
      refuse(field, Message.LAYER_NEEDS_ANNOTATION.at(Where.field(name), name));
    } else if (kinds.size() > 1) {
      String received =
          kinds.stream().map(kind -> "@" + simpleName(kind)).collect(Collectors.joining(" "));
      refuse(field, Message.TWO_LAYER_ANNOTATIONS.at(Where.field(name), name, received));
    } else if (!Vocabulary.isLayer(field.asType())) {
      String kind = simpleName(kinds.get(0));
      refuse(
          field, Message.ANNOTATION_NEEDS_LAYER.at(Where.field(name), name, kind, field.asType()));
    } else {
      add(field, name, kinds.get(0));
    }
  }

  private void add(VariableElement field, String name, AnnotationMirror kind) {
    Where where = Where.layer(net.size(), name);
    places.put(where, field, kind);
    if (field.getModifiers().contains(Modifier.STATIC)) {
      report = report.plus(Message.STATIC_LAYER.at(where, name));
    }
    Attributes attributes = new Attributes(kind, where, elements);
    misstatements.clear();
    new LayerReader(net).read(name, kind, attributes);
    report = report.plus(attributes.report());
    if (attributes.isComplete()) {
      for (Misstatement wrong : misstatements) {
        report = report.plus(Misstatements.diagnostic(wrong, where));
      }
    }
    isComplete &= attributes.isComplete();
  }

  private void refuse(VariableElement field, Diagnostic why) {
    places.put(why.where(), ElementPlace.of(field));
    report = report.plus(why);
    isComplete = false;
  }

  private static String simpleName(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }

  Report report() {
    return report;
  }

  boolean isComplete() {
    return isComplete;
  }
}
