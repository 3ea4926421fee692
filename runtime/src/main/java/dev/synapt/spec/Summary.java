package dev.synapt.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a specification as a table: layers, outputs, activations, parameters. */
final class Summary {
  private static final List<String> HEADER =
      List.of("layer", "kind", "outputs", "activation", "parameters");

  private Summary() {}

  static String of(ModelSpec spec) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    int width = spec.inputs();
    for (LayerSpec layer : spec.layers()) {
      int outputs = layer.outputs(width);
      if (layer instanceof DenseSpec dense) {
        long parameters = (long) width * outputs + (dense.bias() ? outputs : 0);
        rows.add(
            List.of(
                dense.name(),
                "dense",
                number(outputs),
                dense.activation().toString(),
                number(parameters)));
      } else if (layer instanceof DropoutSpec dropout) {
        rows.add(
            List.of(
                dropout.name(),
                "dropout",
                number(outputs),
                "rate " + Decimal.of(dropout.rate()),
                "0"));
      }
      width = outputs;
    }
    int total = ParameterLayout.of(spec).size();
    StringBuilder text = new StringBuilder();
    text.append(spec.name())
        .append(": ")
        .append(number(spec.inputs()))
        .append(" inputs, loss ")
        .append(spec.loss());
    text.append('\n').append(table(rows));
    text.append("total ").append(number(total)).append(" parameters, ");
    return text.append(String.format(Locale.ROOT, "%,.1f KiB", total / 256.0)).toString();
  }

  private static String table(List<List<String>> rows) {
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        boolean isNumber = HEADER.get(i).equals("outputs") || HEADER.get(i).equals("parameters");
        line.append("  ").append(isNumber ? padding + row.get(i) : row.get(i) + padding);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
