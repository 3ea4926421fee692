package dev.synapt.processor.read;

import dev.synapt.model.Activation;
import dev.synapt.model.Dense;
import dev.synapt.model.Initializer;
import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.util.Elements;

/** Reads one layer from its annotation. */
final class LayerReader {
  /** A layer, whether all of it could be read, and the mistakes that it does not show. */
  record LayerReading(LayerSpec layer, boolean isComplete, Report report) {}

  private final Elements elements;

  LayerReader(Elements elements) {
    this.elements = elements;
  }

  LayerReading read(String name, AnnotationMirror annotation, Where where) {
    Attributes attributes = new Attributes(annotation, where, elements);
    boolean isDense = Vocabulary.is(annotation, Dense.class);
    LayerSpec layer =
        isDense ? dense(name, attributes) : new DropoutSpec(name, attributes.real("rate", 0));
    Report report = attributes.report();
    if (layer instanceof DenseSpec dense && attributes.isComplete()) {
      report = report.plus(withoutEffect(dense, attributes, where));
    }
    return new LayerReading(layer, attributes.isComplete(), report);
  }

  private static DenseSpec dense(String name, Attributes attributes) {
    return new DenseSpec(
        name,
        attributes.integer("units", 1),
        ActivationSpec.of(
            attributes.constant("activation", Activation.LINEAR),
            attributes.real("slope", 0),
            attributes.real("alpha", 1)),
        attributes.flag("bias", true),
        attributes.constant("initializer", Initializer.ZEROS),
        attributes.constant("biasInitializer", Initializer.ZEROS),
        attributes.real("l1", 0),
        attributes.real("l2", 0));
  }

  /** What is written and changes nothing; a specification does not tell it from a default. */
  private static Report withoutEffect(DenseSpec dense, Attributes attributes, Where where) {
    Activation activation = dense.activation().function();
    Report report = Report.of();
    if (attributes.isWritten("slope") && activation != Activation.LEAKY_RELU) {
      report = report.plus(withoutEffect(dense, where.attribute("slope"), Activation.LEAKY_RELU));
    }
    if (attributes.isWritten("alpha") && activation != Activation.ELU) {
      report = report.plus(withoutEffect(dense, where.attribute("alpha"), Activation.ELU));
    }
    if (attributes.isWritten("biasInitializer") && !dense.bias()) {
      Where start = where.attribute("biasInitializer");
      report =
          report.plus(
              Message.OPTION_WITHOUT_EFFECT.at(
                  start, start.attribute(), "bias = true", dense.name(), "bias = false"));
    }
    return report;
  }

  private static Diagnostic withoutEffect(DenseSpec dense, Where where, Activation needed) {
    return Message.OPTION_WITHOUT_EFFECT.at(
        where,
        where.attribute(),
        "activation = " + needed,
        dense.name(),
        "activation = " + dense.activation().function());
  }
}
