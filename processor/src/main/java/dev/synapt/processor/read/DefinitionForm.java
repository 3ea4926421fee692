package dev.synapt.processor.read;

import dev.synapt.model.Dropout;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * How a model has its definition.
 *
 * @param type the model
 * @param isDefinition whether it implements the interface itself
 * @param fields its fields that hold definitions
 */
record DefinitionForm(TypeElement type, boolean isDefinition, List<VariableElement> fields) {
  private static final Set<Modifier> CONSTANT = Set.of(Modifier.STATIC, Modifier.FINAL);

  /** The form of a model; empty for one without a definition. */
  static Optional<DefinitionForm> of(TypeElement type) {
    List<VariableElement> fields =
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .filter(field -> Vocabulary.isDefinition(field.asType()))
            .filter(field -> !isOf(field, type))
            .toList();
    boolean isDefinition = Vocabulary.isDefinition(type.asType());
    return isDefinition || !fields.isEmpty()
        ? Optional.of(new DefinitionForm(type, isDefinition, fields))
        : Optional.empty();
  }

  /**
   * What is wrong with a model that has no definition and was meant to have one; empty if it was
   * not. Of a name that is not found, the compiler speaks itself.
   */
  static Optional<Report> undeclared(TypeElement type) {
    if (hasLayers(type)) {
      return Optional.empty();
    }
    if (namesUnknown(type)) {
      return Optional.of(Report.of());
    }
    if (!saysNetwork(type)) {
      return Optional.empty();
    }
    String modifiers =
        type.getModifiers().stream()
            .filter(modifier -> modifier == Modifier.ABSTRACT || modifier == Modifier.FINAL)
            .map(modifier -> modifier + " ")
            .collect(Collectors.joining());
    return Optional.of(
        Report.of(
            Message.DEFINITION_NOT_DECLARED.at(Where.model(), type.getSimpleName(), modifiers)));
  }

  private static boolean hasLayers(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .anyMatch(
            field -> !Vocabulary.layers(field).isEmpty() || Vocabulary.isLayer(field.asType()));
  }

  private static boolean namesUnknown(TypeElement type) {
    Stream<TypeMirror> fields =
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream().map(VariableElement::asType);
    return Stream.concat(supertypes(type), fields).anyMatch(t -> t.getKind() == TypeKind.ERROR);
  }

  /** Whether a class has the statements of a definition. */
  private static boolean saysNetwork(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals("define"))
            .anyMatch(method -> takesNetwork(method.getParameters()));
  }

  private static boolean takesNetwork(List<? extends VariableElement> parameters) {
    return parameters.size() == 1 && Vocabulary.isNetwork(parameters.get(0).asType());
  }

  /** Whether a field holds an instance of the model, as a singleton or a constant of an enum. */
  private static boolean isOf(VariableElement field, TypeElement model) {
    return field.asType() instanceof DeclaredType declared && declared.asElement().equals(model);
  }

  /** The type above the model that has statements for it. */
  Optional<String> inheritedFrom() {
    return above(type)
        .filter(DefinitionForm::hasStatements)
        .map(owner -> owner.getSimpleName().toString())
        .findFirst();
  }

  private static Stream<TypeElement> above(TypeElement type) {
    return supertypes(type).map(supertype -> (TypeElement) ((DeclaredType) supertype).asElement());
  }

  /** All types above one, the nearest first. */
  private static Stream<TypeMirror> supertypes(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(DeclaredType.class::isInstance)
        .flatMap(
            supertype ->
                Stream.concat(
                    Stream.of(supertype),
                    supertypes((TypeElement) ((DeclaredType) supertype).asElement())));
  }

  private static boolean hasStatements(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals("define"))
        .filter(method -> method.getParameters().size() == 1)
        .anyMatch(method -> !method.getModifiers().contains(Modifier.ABSTRACT));
  }

  /** What is wrong with the class around the definition. */
  Report shape() {
    return isDefinition ? ShapeOfClass.ofDefinition(type) : ShapeOfClass.ofAbstract(type);
  }

  /** What is said of the model besides the definition: there is nothing to be said. */
  Report besides(Places places) {
    return attributes(places).plus(layers(places)).plus(definitions(places));
  }

  private Report attributes(Places places) {
    AnnotationMirror annotation = Vocabulary.model(type).orElseThrow();
    Report report = Report.of();
    for (ExecutableElement attribute : annotation.getElementValues().keySet()) {
      String name = attribute.getSimpleName().toString();
      Where where = Where.field("@Model").attribute(name);
      ElementPlace.of(type, annotation, name).ifPresent(place -> places.put(where, place));
      report =
          report.plus(Message.ATTRIBUTE_BESIDE_DEFINITION.at(where, type.getSimpleName(), name));
    }
    return report;
  }

  private Report layers(Places places) {
    Report report = Report.of();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      List<AnnotationMirror> kinds = Vocabulary.layers(field);
      if (!kinds.isEmpty() || Vocabulary.isLayer(field.asType())) {
        String name = field.getSimpleName().toString();
        Where where = Where.field(name);
        places.put(where, ElementPlace.of(field));
        report =
            report.plus(
                Message.LAYER_BESIDE_DEFINITION.at(where, type.getSimpleName(), name, word(kinds)));
      }
    }
    return report;
  }

  /** The statement that says what an annotation says. */
  private static String word(List<AnnotationMirror> kinds) {
    boolean isDropout = kinds.stream().anyMatch(kind -> Vocabulary.is(kind, Dropout.class));
    return isDropout ? "dropout" : "dense";
  }

  private Report definitions(Places places) {
    Report report = Report.of();
    String first = isDefinition ? "the class itself" : "";
    for (VariableElement field : fields) {
      String name = field.getSimpleName().toString();
      Where where = Where.field(name);
      places.put(where, ElementPlace.of(field));
      if (!first.isEmpty()) {
        report =
            report.plus(Message.SEVERAL_DEFINITIONS.at(where, type.getSimpleName(), first, name));
      } else if (!field.getModifiers().containsAll(CONSTANT)) {
        report = report.plus(Message.DEFINITION_NOT_FINAL.at(where, name, modifiers(field)));
      }
      first = first.isEmpty() ? "the field '" + name + "'" : first;
    }
    return report;
  }

  private static String modifiers(VariableElement field) {
    StringBuilder modifiers = new StringBuilder();
    field.getModifiers().forEach(modifier -> modifiers.append(modifier).append(' '));
    return modifiers.toString();
  }
}
