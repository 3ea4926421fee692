package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.LoopThresholds;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import javax.lang.model.element.Modifier;

/**
 * A piece of a matrix of results that stays in registers while its terms are added: some rows by
 * one or two vectors of columns, which begin at the variables {@code left} and {@code right}.
 *
 * @param rows how many rows
 * @param columns where its vectors begin
 */
record VectorTile(int rows, List<String> columns) {
  static final ClassName FLOAT_VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");

  /** The rows of the smaller tile. */
  static final int NARROW = LoopThresholds.TILE_ROWS;

  /** A tile of two vectors. */
  static VectorTile of(int rows) {
    return new VectorTile(rows, List.of("left", "right"));
  }

  /** A tile of one vector, for matrices that have no more columns. */
  static VectorTile ofOneVector(int rows) {
    return new VectorTile(rows, List.of("left"));
  }

  /** The name of its method, such as {@code eightRows}. */
  String name(String kind) {
    return count() + kind + (columns.size() == 1 ? "OneVector" : "");
  }

  /** How many rows, as a word. */
  String count() {
    return switch (rows) {
      case 5 -> "five";
      case 8 -> "eight";
      case 14 -> "fourteen";
      default -> throw new IllegalStateException("No name for " + rows + " rows");
    };
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Its vectors, as words. */
  String vectors() {
    return columns.size() == 1 ? "a vector" : "two vectors";
  }

  void eachRow(IntConsumer action) {
    for (int row = 0; row < rows; row++) {
      action.accept(row);
    }
  }

  void eachColumn(Consumer<String> action) {
    columns.forEach(action);
  }

  void eachSum(ObjIntConsumer<String> action) {
    eachRow(row -> eachColumn(column -> action.accept(column, row)));
  }

  /**
   * Declares the sums, which start at zero: at one vector of zeros, as C2 does not inline all calls
   * of a large method. Where each of 28 sums had its own, two of them were objects in about half of
   * all processes, and the tile took three times as long (784-128-10 in batches of 128 and
   * 784-512-512-10, JDK 17 and 25, Zen 4 with AVX-512).
   */
  CodeBlock startAtZero() {
    CodeBlock.Builder code = CodeBlock.builder();
    String first = sum(columns.get(0), 0);
    eachSum((column, row) -> code.add(startAtZero(sum(column, row), first)));
    return code.build();
  }

  /** Declares a sum, which starts where the first one does. */
  static CodeBlock startAtZero(String sum, String first) {
    return sum.equals(first)
        ? CodeBlock.of("$1T $2L = $1T.zero(SPECIES);\n", FLOAT_VECTOR, sum)
        : CodeBlock.of("$T $L = $L;\n", FLOAT_VECTOR, sum, first);
  }

  /** The vector of terms at a column: l for left, r for right. */
  private static String term(String column) {
    return column.substring(0, 1);
  }

  /** The vector of sums of a row at a column: l0. */
  static String sum(String column, int row) {
    return term(column) + row;
  }

  /** Where two vectors of columns begin; the last ones overlap, so that none is too short. */
  static CodeBlock findColumns() {
    return CodeBlock.builder()
        .addStatement("final int left = Math.min(j, width - VECTOR)")
        .addStatement("final int right = Math.min(j + VECTOR, width - VECTOR)")
        .build();
  }

  /**
   * Adds all terms to the sums: those of a row are the lines of a panel times its factors.
   *
   * <p>In the smaller tile two terms a round: C2 unrolls a loop over one, whose sums then leave the
   * registers. Where every row has a line of factors, {@code ReadOrder} keeps C2 from reading many
   * of them ahead, which takes registers from the sums as well. Range checks between the reads have
   * the same effect, at 56 to 60 instructions a round instead of 42, of which 20 are multiply-adds:
   * as fast on a core of its own, slower where another thread shares the core. GFLOP/s on a Zen 3
   * with a peak of about 100, 60 x 784 x 480, JDK 17 and 25, alone and beside another thread:
   *
   * <ul>
   *   <li>range checks 95 and 96, 55 and 57;
   *   <li>neither 55 and 53, 46 and 49;
   *   <li>in order, row by row 93 and 93, 69 and 71; every three rows 92 and 96, 68 and 71, but a
   *       network of 400-25-15-10 then predicts 2.3 times slower;
   *   <li>three terms a round, in order 88 and 20 alone: C2 inlines no more calls of a method as
   *       large as {@code ReadOrder.keep} once it has 18,000 nodes, after the fifteenth factor or
   *       so.
   * </ul>
   *
   * <p>The first term of an odd number has no fence: it comes once, and a method with its five
   * calls more is at the limit of what C2 inlines. It comes first, as what it needs takes registers
   * for the whole loop where it comes last.
   *
   * <p>Factors in one line for all rows are read with a range check for each term; fences made
   * 64-10 and 400-25-15-10 up to 20 % slower there. The larger tile has registers for all it reads
   * ahead, and the loop that was measured on a CPU which has them, with the length of a line as an
   * argument. On CPUs other than x86 nothing keeps the order, and nothing was measured.
   *
   * <p>With 28 sums, C2 must not count that loop: without strip mining, as with the serial and the
   * parallel collector, it then moves checks out of it, and sums leave the registers. Microseconds
   * a step of 784-128-10 in batches of 32 with G1 and with the serial collector, counted 190 and
   * 262 on JDK 17, 188 and 297 on 25; not counted 190 and 189, 189 and 192. Of 784-512-512-10 in
   * batches of 256, counted 9,480 and 12,300, 9,440 and 15,400; not counted 9,490 and 9,240 on JDK
   * 17, and on 25, after two seconds at 12,300, 9,640 with G1 (Zen 4 with AVX-512). The tile of one
   * vector has the same loop.
   *
   * @param panels the array with the panels
   * @param factors where the factors stand
   */
  CodeBlock addTerms(String panels, TileFactors factors, Elements elements) {
    return rows == NARROW
        ? addTerms(panels, TileTerms.IN_PANEL, factors, elements)
        : CodeBlock.builder()
            .add(openTerms(factors))
            .add(addTerm(panels, TileTerms.IN_PANEL, "k", "", factors, elements, false))
            .endControlFlow()
            .build();
  }

  /** Opens the loop over the terms k of the larger tile, with the line of a panel at w. */
  private static CodeBlock openTerms(TileFactors factors) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (factors == TileFactors.IN_ROWS) {
      return code.beginControlFlow("for (int k = 0, w = panel; k < depth; k++, w += step)").build();
    }
    return code.addStatement("final int end = panel + depth * step")
        .addStatement("int k = 0")
        .add("// C2 must not count this loop: with some collectors, many sums then leave the")
        .add(" registers.\n")
        .beginControlFlow("for (int w = panel; w != end; w += step, k++)")
        .build();
  }

  /**
   * The same for the smaller tile.
   *
   * @param array the array with the terms
   * @param terms where they stand
   * @param factors where the factors stand
   */
  CodeBlock addTerms(String array, TileTerms terms, TileFactors factors, Elements elements) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean inOrder = factors == TileFactors.IN_ROWS;
    return code.addStatement("int k = 0")
        .beginControlFlow("if (depth % 2 == 1)")
        .add(terms.openRound())
        .add(addTerm(array, terms, "k", "", factors, elements, false))
        .addStatement("k = 1")
        .endControlFlow()
        .add("// Two terms a round: C2 unrolls a shorter loop, and its sums leave the registers.\n")
        .add(inOrder ? "// So they would if C2 read the factors of many rows ahead.\n" : "")
        .beginControlFlow("for (; k < depth; k += 2)")
        .add(terms.openRound())
        .add(addTerm(array, terms, "k", "", factors, elements, inOrder))
        .add(addTerm(array, terms, "k + 1", "Next", factors, elements, inOrder))
        .endControlFlow()
        .build();
  }

  private CodeBlock addTerm(
      String array,
      TileTerms terms,
      String k,
      String suffix,
      TileFactors factors,
      Elements elements,
      boolean inOrder) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (inOrder) {
      code.addStatement("$T.keep()", Types.READ_ORDER);
    }
    code.add(terms.read(array, k, suffix));
    eachColumn(
        column ->
            code.addStatement(
                "final $1T $2L = $1T.fromArray(SPECIES, $3L)",
                FLOAT_VECTOR,
                term(column) + suffix,
                terms.place(array, column, suffix)));
    code.add(factors.read(k, suffix));
    eachRow(
        row -> {
          if (inOrder && row > 0) {
            code.addStatement("$T.keep()", Types.READ_ORDER);
          }
          String x = "x" + row + suffix;
          code.addStatement(
              "final $1T $2L = $1T.broadcast(SPECIES, $3L)",
              FLOAT_VECTOR,
              x,
              factors.factor(row, k, suffix));
          eachColumn(
              column -> {
                String sum = sum(column, row);
                code.addStatement(
                    "$L = $L", sum, elements.multiplyAddVectors(x, term(column) + suffix, sum));
              });
        });
    return code.build();
  }

  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
