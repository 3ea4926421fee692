package dev.synapt.examples.e11_search;

import dev.synapt.processor.CompiledModel;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ParameterLayout;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network and what cross-validation says of it.
 *
 * @param loss the mean loss on examples that were not trained on
 * @param accuracy the share of these that are named rightly
 */
record Candidate(CompiledModel model, double loss, double accuracy) {
  String name() {
    return model.spec().name();
  }

  /** Its line in the table of all networks. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%-12s %-14s %10d %8.4f %7.1f %%",
        name(),
        shape(),
        parameters(),
        loss,
        100 * accuracy);
  }

  int parameters() {
    return ParameterLayout.of(model.spec()).size();
  }

  /** The widths from input to output, such as {@code 30-16-8-1}. */
  String shape() {
    Stream<String> widths =
        model.spec().layers().stream()
            .filter(DenseSpec.class::isInstance)
            .map(layer -> String.valueOf(layer.outputs(0)));
    return Stream.concat(Stream.of(String.valueOf(model.spec().inputs())), widths)
        .collect(Collectors.joining("-"));
  }
}
