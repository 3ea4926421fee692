package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;

/** Where a tile finds the factors of its rows. */
enum TileFactors {
  /** A line of factors for each row of results: {@code a0} and so on. */
  IN_ROWS {
    @Override
    CodeBlock read(String k, String suffix) {
      return CodeBlock.of("");
    }

    @Override
    String factor(int row, String k, String suffix) {
      return "a" + row + "[" + k + "]";
    }
  },

  /** Side by side in line k of {@code a}, from {@code row} on. */
  IN_COLUMNS {
    @Override
    CodeBlock read(String k, String suffix) {
      return CodeBlock.builder().addStatement("final float[] x$L = a[$L]", suffix, k).build();
    }

    @Override
    String factor(int row, String k, String suffix) {
      return "x" + suffix + "[" + Index.of("row").plus(row) + "]";
    }
  };

  /** What has to be read before the factors of term k. */
  abstract CodeBlock read(String k, String suffix);

  /** The factor of a row in term k. */
  abstract String factor(int row, String k, String suffix);
}
