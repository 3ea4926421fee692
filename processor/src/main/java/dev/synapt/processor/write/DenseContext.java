package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.plan.DensePlan;

/**
 * What the writers of a dense layer need to know.
 *
 * @param plan the layer
 * @param source where x comes from
 * @param sums the rows that receive z
 * @param inputGradients the rows that receive the gradient with respect to x; empty where none is
 *     needed
 * @param examples which examples the methods along them work on
 * @param elements the text of multiply-adds and activations
 * @param kernels the row kernels that the class needs
 */
record DenseContext(
    DensePlan plan,
    Source source,
    String sums,
    String inputGradients,
    Span examples,
    Elements elements,
    Kernels kernels) {
  /** One example, from the array x to the array a. */
  static DenseContext ofExample(DensePlan plan, Elements elements, Kernels kernels) {
    return new DenseContext(plan, new Source.OfExample("x"), "a", "", Span.ALL, elements, kernels);
  }

  LayerNames names() {
    return LayerNames.of(plan);
  }

  /** The rows of weights that a method computes the gradient of. */
  Span rows() {
    return plan.dividesWeights() ? Span.PART : new Span("0", "" + inputs());
  }

  /** What is not divided is done together with the last rows of weights. */
  CodeBlock withLastRows(CodeBlock code) {
    return plan.dividesWeights()
        ? CodeBlock.builder()
            .beginControlFlow("if (to == $L)", inputs())
            .add(code)
            .endControlFlow()
            .build()
        : code;
  }

  int inputs() {
    return plan.inputs();
  }

  int outputs() {
    return plan.outputs();
  }

  /** The parameters' index of W at a row and a column, both numbers. */
  String weight(int row, int column) {
    return Index.of(names().weightsOffset()).plus(row * outputs() + column).toString();
  }

  String bias(int column) {
    return Index.of(names().biasOffset()).plus(column).toString();
  }
}
