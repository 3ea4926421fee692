package dev.synapt.processor.read;

import dev.synapt.network.Generated;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The names of all classes that one compilation generates. */
public final class GeneratedNames {
  /** The classes of java.lang that generated code names. */
  private static final List<String> JAVA_LANG =
      List.of("Class", "Math", "Override", "String", "System");

  private final Elements elements;
  private final Map<String, String> owners = new HashMap<>();

  /**
   * No names yet.
   *
   * @param elements the compiler's view of what is declared
   */
  public GeneratedNames(Elements elements) {
    this.elements = elements;
  }

  /**
   * Takes the names that a declaration generates.
   *
   * @param declaration the declaration
   * @return what else has them; an empty report if they are free
   */
  public Report take(Declaration declaration) {
    String name = declaration.origin().getQualifiedName().toString();
    String other = owners.putIfAbsent(declaration.qualified(declaration.baseName()), name);
    if (other != null && !other.equals(name)) {
      return Report.of(
          Message.SAME_GENERATED_NAME.at(Where.model(), name, other, declaration.baseName()));
    }
    Report hidden =
        JAVA_LANG.stream().map(type -> hides(declaration, type)).reduce(Report.of(), Report::plus);
    return List.of(declaration.modelName(), declaration.trainerName()).stream()
        .map(generated -> taken(declaration, generated))
        .reduce(hidden, Report::plus);
  }

  private Report hides(Declaration declaration, String type) {
    return elements.getTypeElement(declaration.qualified(type)) == null
        ? Report.of()
        : Report.of(
            Message.HIDES_JAVA_LANG.at(Where.model(), declaration.origin().getSimpleName(), type));
  }

  private Report taken(Declaration declaration, String generated) {
    TypeElement existing = elements.getTypeElement(declaration.qualified(generated));
    return existing == null || isOurs(existing)
        ? Report.of()
        : Report.of(
            Message.NAME_TAKEN.at(Where.model(), declaration.origin().getSimpleName(), generated));
  }

  /** Whether a class is left on the class path by an earlier compilation. */
  private static boolean isOurs(TypeElement type) {
    return type.getAnnotationMirrors().stream().anyMatch(a -> Vocabulary.is(a, Generated.class));
  }
}
