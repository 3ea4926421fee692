package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

/** Where the tiles of a product put their sums. */
enum TileResults {
  /** An array for each row: the values of examples. */
  ROWS("C [.., width]", "c") {
    @Override
    void addParameters(MethodSpec.Builder method) {
      method.addParameter(float[][].class, "c");
    }

    @Override
    CodeBlock store(VectorTile tile, int row, String index) {
      CodeBlock.Builder code = CodeBlock.builder();
      tile.eachColumn(
          column ->
              code.addStatement(
                  "$L.intoArray(c[$L], $L)", VectorTile.sum(column, row), index, column));
      return code.build();
    }
  },

  /** A row behind the other, among the gradients of all parameters. */
  FLAT("C [.., width] in c from {@code at} on", "c, at, width") {
    @Override
    void addParameters(MethodSpec.Builder method) {
      method.addParameter(float[].class, "c").addParameter(int.class, "at");
    }

    @Override
    void addTileParameters(MethodSpec.Builder method) {
      addParameters(method);
      method.addParameter(int.class, "width");
    }

    @Override
    CodeBlock store(VectorTile tile, int row, String index) {
      CodeBlock.Builder code = CodeBlock.builder();
      String factor = index.contains(" ") ? "(" + index + ")" : index;
      code.addStatement("final int c$L = at + $L * width", row, factor);
      tile.eachColumn(
          column ->
              code.addStatement(
                  "$1L.intoArray(c, c$2L + $3L)", VectorTile.sum(column, row), row, column));
      return code.build();
    }
  };

  /** What they are, in a comment. */
  final String comment;

  /** What a tile is given of them. */
  final String arguments;

  TileResults(String comment, String arguments) {
    this.comment = comment;
    this.arguments = arguments;
  }

  /** Parameters of a product. */
  abstract void addParameters(MethodSpec.Builder method);

  /** Parameters of a tile. */
  void addTileParameters(MethodSpec.Builder method) {
    addParameters(method);
  }

  /** Stores the sums of a row, which is the given one of the matrix. */
  abstract CodeBlock store(VectorTile tile, int row, String index);
}
