package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;

/** Where a layer reads the values of an example, x of shape [inputs]. */
sealed interface Source {
  /** What is declared once, before the loop over the examples. */
  CodeBlock prologue();

  /** What is declared for the example at an index; the suffix tells several examples apart. */
  CodeBlock open(String index, String suffix);

  /** The value at a position of the example that was opened with the suffix. */
  String element(String suffix, String position);

  /** The arguments that name the vector from a position on. */
  String vector(String suffix, String position);

  /** Rows of an earlier layer. */
  record OfRows(String rows) implements Source {
    @Override
    public CodeBlock prologue() {
      return CodeBlock.of("");
    }

    @Override
    public CodeBlock open(String index, String suffix) {
      return CodeBlock.builder()
          .addStatement("final float[] x$L = $L[$L]", suffix, rows, index)
          .build();
    }

    @Override
    public String element(String suffix, String position) {
      return "x" + suffix + "[" + position + "]";
    }

    @Override
    public String vector(String suffix, String position) {
      return "x" + suffix + ", " + position;
    }
  }

  /**
   * An array of one example.
   *
   * @param array its name
   */
  record OfExample(String array) implements Source {
    @Override
    public CodeBlock prologue() {
      return CodeBlock.of("");
    }

    @Override
    public CodeBlock open(String index, String suffix) {
      return CodeBlock.of("");
    }

    @Override
    public String element(String suffix, String position) {
      return array + "[" + position + "]";
    }

    @Override
    public String vector(String suffix, String position) {
      return array + ", " + position;
    }
  }

  /**
   * One flat array.
   *
   * @param array the expression that gives it
   * @param row a format of the expression that gives the row of an example
   * @param inputs the length of a row
   */
  record OfFlat(String array, String row, int inputs) implements Source {
    @Override
    public CodeBlock prologue() {
      return array.equals("x")
          ? CodeBlock.of("")
          : CodeBlock.builder().addStatement("final float[] x = $L", array).build();
    }

    @Override
    public CodeBlock open(String index, String suffix) {
      String example = String.format(row, index);
      return CodeBlock.builder()
          .addStatement(
              "final int at$L = $L", suffix, inputs == 1 ? example : example + " * " + inputs)
          .build();
    }

    @Override
    public String element(String suffix, String position) {
      return position.equals("0")
          ? "x[at" + suffix + "]"
          : "x[at" + suffix + " + " + position + "]";
    }

    @Override
    public String vector(String suffix, String position) {
      return "x, at" + suffix + " + " + position;
    }
  }
}
