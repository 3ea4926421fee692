package names;

import static lib.Kinds.*;
import static lib.Sub.*;

import dev.synapt.model.*;
import lib.*;
import lib.Sizes.*;

/** Imports of all there is; the class of the package comes before them. */
@Model
final class OnDemand implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(Sizes.WIDE, Inner.X, ROWS, SHARED, Nested.X, Deep.X, Shape.AREA, Base.SHARED);
    net.dense(TEXT, INT);
    net.dense(Integer.SIZE);
    net.dense(CHAR, d -> d.bias(NO).l1(FLOAT).l2(DOUBLE));
    net.dense(SHORT, d -> d.bias(YES).l1(BYTE).l2(LONG));
    net.dense("Long" + LONG + FLOAT + DOUBLE + CHAR + BYTE + SHORT + YES + NO, 1);
  }
}
