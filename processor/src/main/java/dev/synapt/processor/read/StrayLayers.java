package dev.synapt.processor.read;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import java.lang.annotation.Annotation;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds fields that are annotated as layers where no model is around them. */
public final class StrayLayers {
  private StrayLayers() {}

  /**
   * Reports each of them.
   *
   * @param round what the compiler has just read
   * @param reporter prints the diagnostics
   */
  public static void report(RoundEnvironment round, Reporter reporter) {
    for (Class<? extends Annotation> kind : Vocabulary.LAYERS) {
      for (VariableElement field : ElementFilter.fieldsIn(round.getElementsAnnotatedWith(kind))) {
        if (!Vocabulary.isModel(field.getEnclosingElement())) {
          report(field, kind.getSimpleName(), reporter);
        }
      }
    }
  }

  private static void report(VariableElement field, String kind, Reporter reporter) {
    Where where = Where.field(field.getSimpleName().toString());
    String owner = field.getEnclosingElement().getSimpleName().toString();
    Report report = Report.of(Message.LAYER_OUTSIDE_MODEL.at(where, where.name(), kind, owner));
    reporter.print(report, new Places(ElementPlace.of(field)));
  }
}
