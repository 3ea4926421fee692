package dev.synapt.processor.read;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads all definitions, and says nothing of them to the compiler. */
@SupportedAnnotationTypes("dev.synapt.model.Model")
final class Reader extends AbstractProcessor {
  private final UnaryOperator<ProcessingEnvironment> wrapper;
  private final Map<String, Reading> readings = new TreeMap<>();

  Reader(UnaryOperator<ProcessingEnvironment> wrapper) {
    this.wrapper = wrapper;
  }

  /** What was read, by the binary names of the models. */
  Map<String, Reading> readings() {
    return readings;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(wrapper.apply(environment));
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    DefinitionReader reader = new DefinitionReader(processingEnv);
    for (TypeElement annotation : annotations) {
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        String name = processingEnv.getElementUtils().getBinaryName(type).toString();
        readings.put(name, reader.read(type));
      }
    }
    return true;
  }
}
