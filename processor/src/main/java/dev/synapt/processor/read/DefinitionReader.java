package dev.synapt.processor.read;

import dev.synapt.processor.read.tree.ExpressionReader;
import dev.synapt.processor.read.tree.SourceTrees;
import dev.synapt.processor.read.tree.SourceType;
import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Style;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Reads a model that is declared by a {@link dev.synapt.model.Definition}: it runs the statements
 * of its source, as far as their values are known at compile time, on the builder that a running
 * definition drives.
 */
public final class DefinitionReader {
  private final ProcessingEnvironment environment;
  private final Elements elements;

  /**
   * A reader for one compilation.
   *
   * @param environment what the compiler, or a tool around it, gave the processor
   */
  public DefinitionReader(ProcessingEnvironment environment) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
  }

  /**
   * Whether a model has a definition: is one, or has a field with one.
   *
   * @param type a type with {@link dev.synapt.model.Model}
   * @return true if this reader reads it
   */
  public static boolean reads(TypeElement type) {
    return DefinitionForm.of(type).isPresent();
  }

  /**
   * Reads as much of a definition as is known at compile time.
   *
   * @param type a type of which {@link #reads} is true
   * @return what was declared, and what is wrong with the way it is
   */
  public Reading read(TypeElement type) {
    DefinitionForm form = DefinitionForm.of(type).orElseThrow();
    Places places = new Places(ElementPlace.of(type));
    Optional<SourceTrees> trees = trees();
    if (trees.isEmpty() || Vocabulary.isKotlin(type)) {
      String received =
          Vocabulary.isKotlin(type) ? "a stub of Kotlin's kapt" : SourceTrees.compiler(environment);
      return unread(
          form,
          places,
          Message.DEFINITION_NEEDS_JAVAC.at(Where.model(), type.getSimpleName(), received));
    }
    return trees
        .get()
        .find(type)
        .map(source -> read(form, source, places))
        .orElseGet(
            () ->
                unread(
                    form,
                    places,
                    Message.DEFINITION_NEEDS_SOURCE.at(Where.model(), type.getSimpleName())));
  }

  /** The trees of javac; none where its classes are not there at all. */
  private Optional<SourceTrees> trees() {
    try {
      return SourceTrees.of(environment);
    } catch (NoClassDefFoundError missing) {
      if (String.valueOf(missing.getMessage()).startsWith("com/sun/source/")) {
        return Optional.empty();
      }
      throw missing;
    }
  }

  /** Where nothing can be read, nothing else is worth saying: it may become another model. */
  private Reading unread(DefinitionForm form, Places places, Diagnostic why) {
    return unread(form, places, Report.of(why));
  }

  private Reading unread(DefinitionForm form, Places places, Report report) {
    ModelSpec nothing = ModelSpec.named(Declaration.baseName(form.type()));
    Declaration declaration = Declaration.of(form.type(), nothing, places, elements);
    return new Reading(declaration, Style.DEFINITION, false, false, false, report);
  }

  private Reading read(DefinitionForm form, SourceType source, Places places) {
    TypeElement type = form.type();
    Report besides = form.besides(places);
    Report report = form.shape().plus(besides);
    boolean isAll = !besides.hasErrors();
    Findings findings = new Findings(source, places);
    ExpressionReader expressions = new ExpressionReader(elements, type, source.unit());
    Optional<DefinitionBody> body = new BodyFinder(form, source, expressions, findings).find();
    if (body.isEmpty()) {
      return unread(form, places, report.plus(findings.report()));
    }
    NetworkReader reader =
        new NetworkReader(Declaration.baseName(type), body.get(), expressions, findings);
    ModelSpec spec = reader.read().end();
    // What is not said is missed where it would be; what is wrong with the class, at the class.
    for (String part : List.of("input", "layers", "loss")) {
      findings.put(Where.model(part), body.get().place());
    }
    return new Reading(
        Declaration.of(type, spec, places, elements),
        Style.DEFINITION,
        isAll && findings.isComplete(),
        isAll && findings.isHeadComplete(),
        findings.namesUnknown(),
        report.plus(findings.report()));
  }
}
