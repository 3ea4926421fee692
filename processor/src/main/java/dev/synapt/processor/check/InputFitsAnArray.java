package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.ModelSpec;
import java.math.BigInteger;
import java.util.stream.Collectors;

/** One example fits an array. */
final class InputFitsAnArray implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    BigInteger inputs = Sizes.inputs(spec);
    if (spec.input().stream().anyMatch(extent -> extent < 1) || Sizes.fitAnArray(inputs)) {
      return Report.of();
    }
    String product = spec.input().stream().map(String::valueOf).collect(Collectors.joining(" x "));
    return Report.of(
        Message.INPUT_TOO_LARGE.at(Where.model("input"), Sizes.LONGEST_ARRAY, product, inputs));
  }
}
