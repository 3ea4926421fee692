package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * Writes a short mix of the arithmetic on vectors that generated code has, which runs before any
 * method of a class in vectors.
 *
 * <p>All of it shares methods of the Vector API that look operations up. A training begins with
 * many multiply-adds and nothing else, from which C2 compiles those methods with a guess at the
 * kind of operation. Every kind that comes later is a wrong guess, up to four of them, and C2
 * counts them again for each copy that it inlines: 112 in a tile of 28 sums. Beyond 100, its {@code
 * PerMethodTrapLimit}, it guesses nothing in the whole tile, no longer knows that the sums are
 * vectors where they are stored, and makes objects of them. Microseconds a step with the mix, and
 * without it in seven processes of twelve (JDK 17, Zen 4): 784-128-10 in batches of 256 1,100 and
 * 8,000, 784-512-512-10 in batches of 32 1,900 and 9,400. JDK 25 was not seen to do so.
 */
final class OperationMix {
  /**
   * How often each comes. None of 48 trainings was slow so, nor one of twelve with 300 and with
   * 3,000; a single time left 3 of 40 slow. The mix takes 20 to 30 ms, most of which the first
   * operations would take anyway.
   */
  private static final int TIMES = 1_000;

  private static final ClassName INT_VECTOR = ClassName.get("jdk.incubator.vector", "IntVector");

  private OperationMix() {}

  static CodeBlock write() {
    return CodeBlock.builder()
        .add(
            "// Operations of all kinds in turn, before C2 knows what they share from one kind alone.\n")
        .addStatement("final $1T one = $1T.broadcast(SPECIES, 1f)", VectorTile.FLOAT_VECTOR)
        .addStatement("final $T bits = one.reinterpretAsInts()", INT_VECTOR)
        .beginControlFlow("for (int i = 0; i < $L; i++)", TIMES)
        .addStatement(
            "one.fma(one, one).add(one).sub(one).mul(one).div(one).max(one).min(one).neg().abs()")
        .addStatement("one.reduceLanes($T.MAX)", Types.VECTOR_OPERATORS)
        .addStatement("one.blend(2f, one.compare($T.GT, 3f))", Types.VECTOR_OPERATORS)
        .addStatement(
            "bits.lanewise($1T.LSHL, 23)$Z.lanewise($1T.XOR, bits)"
                + "$Z.lanewise($1T.LSHR, 31)$Z.reduceLanes($1T.ADD)",
            Types.VECTOR_OPERATORS)
        .endControlFlow()
        .build();
  }
}
