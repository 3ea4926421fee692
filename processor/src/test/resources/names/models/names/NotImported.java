package names;

import static lib.Base.*;
import static lib.Method.NARROW;
import static lib.Method.WIDE;
import static lib.Sizes.*;
import static lib2.Sizes.*;

import dev.synapt.model.*;
import lib.*;
import lib2.*;

/** Imports leave out what is not static or not accessible, so that a farther one counts. */
@Model
final class NotImported implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(HIDDEN, SECRET, INSTANCE, PRIVATE, NARROW_ACCESS);
    net.dense(NARROW, d -> d.l1(Packaged.X));
    net.dense(Hidden.X);
  }
}
