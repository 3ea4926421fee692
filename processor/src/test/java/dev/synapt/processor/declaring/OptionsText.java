package dev.synapt.processor.declaring;

import java.util.List;
import java.util.Random;

/** Prints options as a lambda: an expression or a block, with chains or statements. */
final class OptionsText {
  private final Random random;
  private final ValueText values;

  OptionsText(Random random, ValueText values) {
    this.random = random;
    this.values = values;
  }

  /** The lambda, as an argument or as a variable of the block around it. */
  String of(List<Said> options, Block block) {
    if (random.nextInt(8) > 0) {
      return lambda(options, block);
    }
    String name = block.declare();
    String modifier = random.nextBoolean() ? "final " : "";
    block.add(modifier + "Consumer<DenseOptions> " + name + " = " + lambda(options, block) + ";");
    return name;
  }

  private String lambda(List<Said> options, Block block) {
    String d = Seeds.one(random, "d", "it", "options");
    String parameter =
        Seeds.one(
            random,
            d,
            d,
            "(" + d + ")",
            "(DenseOptions " + d + ")",
            "(final dev.synapt.model.DenseOptions " + d + ")",
            "(var " + d + ")");
    boolean isExpression = !options.isEmpty() && random.nextBoolean();
    return parameter + " -> " + (isExpression ? chain(d, options, block) : body(d, options, block));
  }

  private String chain(String d, List<Said> options, Block block) {
    StringBuilder chain = new StringBuilder(d);
    for (Said option : options) {
      chain.append('.').append(option.word());
      chain.append('(').append(values.of(option.value(), block)).append(')');
    }
    return chain.toString();
  }

  private Block body(String d, List<Said> options, Block around) {
    Block body = around.inner();
    for (int from = 0; from < options.size(); ) {
      int to = Math.min(options.size(), from + 1 + random.nextInt(3));
      Block block = random.nextInt(6) == 0 ? body.inner() : body;
      block.add(chain(d, options.subList(from, to), block) + ";");
      if (block != body) {
        body.add(block);
      }
      from = to;
    }
    return body;
  }
}
