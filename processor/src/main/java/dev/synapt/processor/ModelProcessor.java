package dev.synapt.processor;

import com.google.auto.service.AutoService;
import dev.synapt.model.Dense;
import dev.synapt.model.Dropout;
import dev.synapt.model.Model;
import dev.synapt.network.Generated;
import dev.synapt.processor.check.Checks;
import dev.synapt.processor.check.Rule;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.PlanReport;
import dev.synapt.processor.read.AnnotationReader;
import dev.synapt.processor.read.Declaration;
import dev.synapt.processor.read.DefinitionReader;
import dev.synapt.processor.read.GeneratedNames;
import dev.synapt.processor.read.Reading;
import dev.synapt.processor.read.Reporter;
import dev.synapt.processor.read.StrayLayers;
import dev.synapt.processor.read.VectorModule;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.write.NetworkWriter;
import dev.synapt.processor.write.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles every class with {@link Model}: reads it, checks it, plans it and writes Java. */
@AutoService(Processor.class)
public final class ModelProcessor extends AbstractProcessor {
  private final Rule checks;
  private Options options;
  private Reporter reporter;
  private AnnotationReader annotations;
  private DefinitionReader definitions;
  private GeneratedNames names;
  private VectorModule vectors;
  private final Set<String> unread = new TreeSet<>();
  private boolean isFirstRound = true;

  /** The processor as compilers make it. */
  public ModelProcessor() {
    this(Checks::of);
  }

  ModelProcessor(Rule checks) {
    this.checks = checks;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    options = Options.of(environment.getOptions());
    reporter = new Reporter(environment.getMessager());
    annotations = new AnnotationReader(environment.getElementUtils());
    definitions = new DefinitionReader(environment);
    names = new GeneratedNames(environment.getElementUtils());
    vectors = new VectorModule(environment.getElementUtils());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        Model.class.getName(),
        Dense.class.getName(),
        Dropout.class.getName(),
        Generated.class.getName());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.copyOf(Options.names());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (isFirstRound) {
      isFirstRound = false;
      reporter.print(Options.check(processingEnv.getOptions()));
    }
    guarded(
        "the annotations it was given",
        () -> {
          StrayLayers.report(round, reporter);
          Stream.concat(models(round), unread())
              .forEach(type -> compile(type, round.processingOver()));
        });
    return true;
  }

  /** Every model in an order of its own: that of compilers is not always the same. */
  private static Stream<TypeElement> models(RoundEnvironment round) {
    return ElementFilter.typesIn(round.getElementsAnnotatedWith(Model.class)).stream()
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()));
  }

  /** The models that named what was not there in the round before. */
  private Stream<TypeElement> unread() {
    List<String> names = List.copyOf(unread);
    unread.clear();
    return names.stream().map(processingEnv.getElementUtils()::getTypeElement);
  }

  private void compile(TypeElement type, boolean isLastRound) {
    guarded(
        "model '" + type.getQualifiedName() + "'",
        () -> {
          Reading reading =
              DefinitionReader.reads(type) ? definitions.read(type) : annotations.read(type);
          if (reading.mayBeReadLater() && !isLastRound) {
            unread.add(type.getQualifiedName().toString());
            return;
          }
          Report report = check(reading).in(reading.style());
          reporter.print(report, reading.declaration().places());
          if (reading.isComplete() && !report.hasErrors()) {
            generate(reading.declaration());
          } else if (!report.hasErrors()) {
            unread.add(type.getQualifiedName().toString());
          }
        });
  }

  private Report check(Reading reading) {
    Declaration declaration = reading.declaration();
    Report found = reading.report().plus(names.take(declaration));
    if (!reading.isComplete()) {
      Report parts = found.plus(Checks.ofParts(declaration.spec()));
      return reading.isHeadComplete() ? parts.plus(Checks.ofHead(declaration.spec())) : parts;
    }
    Report report = found.plus(checks.check(declaration.spec()));
    return options.lint() && !report.hasErrors()
        ? report.plus(Checks.lint(declaration.spec()))
        : report;
  }

  private void generate(Declaration declaration) throws IOException {
    TypeElement model = declaration.origin();
    boolean isAskedFor = options.vector() == Options.Vector.ON;
    if (isAskedFor && !vectors.isReadableFrom(model)) {
      Report report =
          Report.of(
              Message.VECTOR_API_MISSING.at(
                  Where.model(), model.getSimpleName(), vectors.remedy(model)));
      reporter.print(report, declaration.places());
      return;
    }
    boolean seesVectors = isAskedFor || vectors.isAddedFor(model);
    NetworkPlan plan = options.planner(seesVectors).plan(declaration.spec());
    if (options.report()) {
      processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, PlanReport.of(plan));
    }
    String packageName = declaration.packageName();
    for (SourceFile source : NetworkWriter.write(plan, packageName, declaration.isPublic())) {
      write(source, declaration);
    }
  }

  private void write(SourceFile source, Declaration declaration) throws IOException {
    JavaFileObject file;
    try {
      file = processingEnv.getFiler().createSourceFile(source.className(), declaration.origin());
    } catch (FilerException e) {
      String model = declaration.origin().getSimpleName().toString();
      Report report =
          Report.of(Message.GENERATED_AMONG_SOURCES.at(Where.model(), model, source.className()));
      reporter.print(report, declaration.places());
      return;
    }
    try (Writer writer = file.openWriter()) {
      writer.write(source.text());
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Does something, and turns a fault of this compiler into an error that asks for a report. */
  private void guarded(String subject, Work work) {
    try {
      work.run();
    } catch (IOException
        | RuntimeException
        | LinkageError
        | StackOverflowError
        | AssertionError fault) {
      String head =
          Arrays.stream(fault.getStackTrace())
              .limit(8)
              .map(frame -> "    at " + frame)
              .collect(Collectors.joining("\n", fault + "\n", ""));
      reporter.print(Report.of(Message.INTERNAL_ERROR.at(Where.model(), subject, head)));
    }
  }
}
