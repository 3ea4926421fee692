package names;

import static lib.Kinds.TEXT;
import static lib.Sub.Deep;
import static lib.Sub.Nested;
import static lib.Sub.ROWS;
import static lib.Sub.SHARED;
import static lib2.Sizes.WIDE;

import dev.synapt.model.*;
import lib.Sizes.Inner;
import lib2.Sizes;

/** Imports by name, which come before the classes of the package. */
@Model
final class SingleImports implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(WIDE, Sizes.WIDE, Inner.X, ROWS, SHARED, Nested.X, Deep.X, Inner.Mode.COUNT);
    net.dense(TEXT, lib.Sizes.WIDE);
    net.dense(lib.Sub.Nested.X);
    net.dense(lib.Sub.ROWS);
    net.dense(names.Sizes.NARROW);
  }
}
