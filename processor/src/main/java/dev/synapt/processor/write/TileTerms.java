package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;

/** Where a tile of few rows finds the vectors of its terms. */
enum TileTerms {
  /** Side by side in line k of a panel. */
  IN_PANEL {
    @Override
    CodeBlock openRound() {
      return CodeBlock.builder().addStatement("final int w = panel + k * PANEL").build();
    }

    @Override
    CodeBlock read(String array, String k, String suffix) {
      return CodeBlock.of("");
    }

    @Override
    String place(String array, String column, String suffix) {
      String line = suffix.isEmpty() ? "w" : "w + PANEL";
      return array + ", " + (column.equals("left") ? line : line + " + VECTOR");
    }
  },

  /** In row k of a matrix, where the columns begin. */
  IN_ROWS {
    @Override
    CodeBlock openRound() {
      return CodeBlock.of("");
    }

    @Override
    CodeBlock read(String array, String k, String suffix) {
      return CodeBlock.builder()
          .addStatement("final float[] y$L = $L[$L]", suffix, array, k)
          .build();
    }

    @Override
    String place(String array, String column, String suffix) {
      return "y" + suffix + ", " + column;
    }
  };

  /** What a round of two terms begins with. */
  abstract CodeBlock openRound();

  /** What has to be read before the vectors of term k. */
  abstract CodeBlock read(String array, String k, String suffix);

  /** The array and index of the vector at a column. */
  abstract String place(String array, String column, String suffix);
}
