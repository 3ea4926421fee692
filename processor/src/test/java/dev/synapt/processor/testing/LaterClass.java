package dev.synapt.processor.testing;

import dev.synapt.processor.ModelProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The processor of models beside another one, which generates a class in some round. Before it come
 * empty classes, so that there are rounds enough.
 */
public final class LaterClass extends AbstractProcessor {
  private final ModelProcessor models = new ModelProcessor();
  private final String name;
  private final String text;
  private final int when;
  private int round;

  /**
   * Two processors in one.
   *
   * @param name the qualified name of the class
   * @param text its source
   * @param when the round in which it is generated, from 1
   */
  public LaterClass(String name, String text, int when) {
    this.name = name;
    this.text = text;
    this.when = when;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    models.init(environment);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    models.process(annotations, environment);
    if (!environment.processingOver() && round < when) {
      write("Before" + round, "class Before" + round + " {}");
    } else if (!environment.processingOver() && round == when) {
      write(name, text);
    }
    return false;
  }

  private void write(String className, String source) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(className).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
