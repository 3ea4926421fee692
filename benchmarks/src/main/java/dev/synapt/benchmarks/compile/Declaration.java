package dev.synapt.benchmarks.compile;

import dev.synapt.benchmarks.Workload;

/** The network of a workload as annotations declare it. */
final class Declaration {
  /** The name of the class. */
  static final String NAME = "Net";

  private Declaration() {}

  static String of(Workload workload) {
    StringBuilder text = new StringBuilder("import dev.synapt.model.*;\n\n");
    text.append(
        "@Model(input = %d, loss = Loss.%s)\nabstract class %s {\n"
            .formatted(workload.inputs(), workload.loss().name(), NAME));
    for (int layer = 0; layer < workload.shape().size() - 1; layer++) {
      text.append(
          "  @Dense(units = %d, activation = Activation.%s) Layer dense%d;\n"
              .formatted(
                  workload.shape().get(layer + 1), workload.activation(layer).name(), layer + 1));
    }
    return text.append("}\n").toString();
  }
}
