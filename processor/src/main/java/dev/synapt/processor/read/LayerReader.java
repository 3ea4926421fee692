package dev.synapt.processor.read;

import dev.synapt.model.Dense;
import dev.synapt.spec.SequentialBuilder;
import javax.lang.model.element.AnnotationMirror;

/** Says one layer as its annotation describes it. */
final class LayerReader {
  private final SequentialBuilder net;

  LayerReader(SequentialBuilder net) {
    this.net = net;
  }

  /** What is not written is not said: the builder has the defaults. */
  void read(String name, AnnotationMirror annotation, Attributes attributes) {
    if (Vocabulary.is(annotation, Dense.class)) {
      net.dense(
          name,
          attributes.integer("units", 1),
          d -> attributes.written().forEach(word -> DenseWords.say(d, word, attributes.of(word))));
    } else {
      net.dropout(name, attributes.real("rate", 0));
    }
  }
}
