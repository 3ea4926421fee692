package dev.synapt.processor.environment;

import dev.synapt.processor.ModelProcessor;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The processor of this module as a build tool runs it: {@code -Awrapping=GRADLE} says which. */
public final class WrappedProcessor implements Processor {
  private final Processor processor = new ModelProcessor();
  private final UnaryOperator<ProcessingEnvironment> wrapping;

  /** The processor as compilers make it. */
  public WrappedProcessor() {
    this(original -> Wrapping.valueOf(original.getOptions().get("wrapping")).around(original));
  }

  WrappedProcessor(UnaryOperator<ProcessingEnvironment> wrapping) {
    this.wrapping = wrapping;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    processor.init(wrapping.apply(environment));
  }

  @Override
  public Set<String> getSupportedOptions() {
    Set<String> options = new TreeSet<>(processor.getSupportedOptions());
    options.add("wrapping");
    return options;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
    return processor.getCompletions(element, annotation, member, text);
  }
}
