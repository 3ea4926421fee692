package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.synapt.processor.expr.Function;
import java.util.List;

/** How loops over examples are written that stand side by side: one by one, or in vectors. */
sealed interface LaneLoops permits PortableLanes, VectorLanes {
  /** Sums of products. */
  CodeBlock sums(LaneProduct product);

  /** A value for all units of a layer. */
  CodeBlock overUnits(int units, LaneFormula formula);

  /** Values for all units, up to those of the last example; a value may use those before it. */
  CodeBlock overValues(int units, List<LaneFormula> formulas);

  /**
   * Values of one unit each, for every example; a value may use those before it. Groups are loops
   * of their own where loops have to be short.
   */
  CodeBlock overExamples(List<List<LaneFormula>> groups);

  /** An elementary function of all values of some units, in their place. */
  CodeBlock apply(Function function, String array, int units);
}
