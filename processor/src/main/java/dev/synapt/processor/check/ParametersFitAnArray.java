package dev.synapt.processor.check;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.math.BigInteger;

/** All parameters fit one array; the first layer that exceeds it is named. */
final class ParametersFitAnArray implements Rule {
  @Override
  public Report check(ModelSpec spec) {
    if (!Sizes.arePositive(spec) || !Sizes.fitAnArray(Sizes.inputs(spec))) {
      return Report.of();
    }
    BigInteger total = BigInteger.ZERO;
    int width = spec.inputs();
    for (int i = 0; i < spec.layers().size(); i++) {
      if (spec.layers().get(i) instanceof DenseSpec dense) {
        BigInteger units = BigInteger.valueOf(dense.units());
        int rows = dense.bias() ? 1 : 0;
        total = total.add(BigInteger.valueOf(width).add(BigInteger.valueOf(rows)).multiply(units));
        if (!Sizes.fitAnArray(total)) {
          Where where = Where.layer(i, dense.name()).attribute("units");
          return Report.of(
              Message.TOO_MANY_PARAMETERS.at(
                  where, Sizes.LONGEST_ARRAY, dense.name(), width, dense.units(), total));
        }
        width = dense.units();
      }
    }
    return Report.of();
  }
}
