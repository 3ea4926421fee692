package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;
import java.math.BigInteger;

/** One example fits an array. */
final class InputFitsAnArray implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    BigInteger inputs = Sizes.inputs(spec);
    if (spec.input().stream().anyMatch(extent -> extent < 1) || Sizes.fitAnArray(inputs)) {
      return Report.of();
    }
    String product = spec.input().size() == 1 ? "" : " = " + inputs;
    return Report.of(
        Message.INPUT_TOO_LARGE.at(
            Where.model("input"), Sizes.LONGEST_ARRAY, Words.extents(spec) + product));
  }
}
