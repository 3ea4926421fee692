package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sums in local variables, some for each example: independent of each other, so that the CPU adds
 * to one while it waits for another.
 *
 * @param name what their names begin with
 * @param examples the examples
 * @param count how many sums each has
 */
record Sums(String name, List<Example> examples, int count) {
  /**
   * One of the examples whose sums are added at the same time.
   *
   * @param index the variable that holds its index
   * @param suffix what the names of its variables end with
   */
  record Example(String index, String suffix) {
    /** One example at a time. */
    static final List<Example> ALONE = List.of(new Example("i", ""));

    static List<Example> several(int count) {
      return count == 1
          ? ALONE
          : IntStream.range(0, count)
              .mapToObj(e -> new Example(e == 0 ? "i" : "i" + e, "" + e))
              .toList();
    }
  }

  /** Declares them, with a first value for each. */
  CodeBlock declare(IntFunction<String> start) {
    return each((e, n) -> CodeBlock.of("float $L = $L", variable(e, n), start.apply(n)));
  }

  /**
   * Adds a product to each.
   *
   * @param factorName what the variables of the factors begin with
   * @param otherName what those of the others begin with, where they are used more than once
   * @param factor the factor of an example's sums
   * @param other the other factor, of one sum of each example
   */
  CodeBlock add(
      Elements elements,
      String factorName,
      String otherName,
      Function<Example, String> factor,
      IntFunction<String> other) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean isShared = examples.size() > 1;
    for (int n = 0; isShared && n < count; n++) {
      code.addStatement("final float $L$L = $L", otherName, n, other.apply(n));
    }
    for (Example e : examples) {
      boolean isUsedOnce = count == 1;
      String x = isUsedOnce ? factor.apply(e) : factorName + e.suffix();
      if (!isUsedOnce) {
        code.addStatement("final float $L = $L", x, factor.apply(e));
      }
      for (int n = 0; n < count; n++) {
        String w = isShared ? otherName + n : other.apply(n);
        String sum = variable(e, n);
        code.addStatement("$L = $L", sum, elements.multiplyAdd(x, w, sum));
      }
    }
    return code.build();
  }

  /** Stores each. */
  CodeBlock store(BiFunction<Example, Integer, String> target) {
    return each((e, n) -> CodeBlock.of("$L = $L", target.apply(e, n), variable(e, n)));
  }

  private CodeBlock each(BiFunction<Example, Integer, CodeBlock> statement) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Example e : examples) {
      for (int n = 0; n < count; n++) {
        code.addStatement("$L", statement.apply(e, n));
      }
    }
    return code.build();
  }

  /** The variable of a sum; a single one of an example has the example's number alone. */
  private String variable(Example example, int n) {
    return name + example.suffix() + (examples.size() > 1 && count == 1 ? "" : n);
  }
}
