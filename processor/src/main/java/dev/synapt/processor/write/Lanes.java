package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.synapt.processor.plan.LoopThresholds;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;

/**
 * Text about blocks of examples that stand side by side: value k of example i of a block is at
 * {@code k LANES + i}. C2 vectorises a loop over i, since all distances are constants, and a loop
 * over all values of a block, provided that it does not know where the loop ends: it would unroll
 * one of known length before it looks for vectors.
 */
final class Lanes {
  private Lanes() {}

  static FieldSpec constant() {
    return FieldSpec.builder(int.class, "LANES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("How many examples make a block, in which they stand side by side.")
        .initializer("$L", LoopThresholds.LANES)
        .build();
  }

  /** The value of a unit for the example i. */
  static String element(String array, int unit) {
    return at(array, "i", unit);
  }

  /** The value of a unit so many units behind that of n. */
  static String value(String array, int units) {
    return at(array, "n", units);
  }

  private static String at(String array, String index, int unit) {
    return array + "[" + index(index, unit) + "]";
  }

  /** An index so many units behind another. */
  static String index(String index, int units) {
    return switch (units) {
      case 0 -> index;
      case 1 -> index + " + LANES";
      default -> index + " + " + units + " * LANES";
    };
  }

  /** How many values a block has of some units. */
  static String length(int units) {
    return units == 1 ? "LANES" : units + " * LANES";
  }

  /** Over the examples of a block. */
  static String loop() {
    return "for (int i = 0; i < lanes; i++)";
  }

  /** Over all values of a block, up to those of the last example. */
  static String loop(int units) {
    return "for (int n = 0; n < " + end(units) + "; n++)";
  }

  /** Behind the value that the last example has of the last of some units. */
  static String end(int units) {
    return switch (units) {
      case 1 -> "lanes";
      case 2 -> "LANES + lanes";
      default -> units - 1 + " * LANES + lanes";
    };
  }

  /**
   * Something for all values of the units of a layer: for all units at once, which fills vectors,
   * or unit by unit where most lanes are empty, as when one example is learned at a time.
   *
   * @param range the code for values from an index to another
   */
  static CodeBlock overUnits(int units, BiFunction<String, String, CodeBlock> range) {
    if (units == 1) {
      return range.apply("0", "lanes");
    }
    return CodeBlock.builder()
        .add("// All units in one loop, but unit by unit where most lanes are empty.\n")
        .addStatement("final int together = lanes < LANES / 2 ? 1 : $L", units)
        .beginControlFlow(
            "for (int first = 0; first < $L * LANES; first += together * LANES)", units)
        .addStatement("final int end = first + (together - 1) * LANES + lanes")
        .add(range.apply("first", "end"))
        .endControlFlow()
        .build();
  }

  /**
   * Something for the values that the examples of a block have of each unit.
   *
   * @param range the code for values from an index to another
   */
  static CodeBlock unitByUnit(int units, BiFunction<String, String, CodeBlock> range) {
    return units == 1
        ? range.apply("0", "lanes")
        : CodeBlock.builder()
            .beginControlFlow("for (int first = 0; first < $L * LANES; first += LANES)", units)
            .add(range.apply("first", "first + lanes"))
            .endControlFlow()
            .build();
  }

  /** The head of a loop over the blocks of a batch. */
  static CodeBlock overBlocks(String from, String to) {
    return CodeBlock.builder()
        .add("for (int at = $L; at < $L; at += LANES) {\n$>", from, to)
        .addStatement("final int block = at / LANES")
        .addStatement("final int lanes = Math.min(LANES, $L - at)", to)
        .build();
  }
}
