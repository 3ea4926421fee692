package names;

import static lib.Sizes.*;
import static lib2.Sizes.WIDE;

import dev.synapt.model.*;
import lib.*;
import lib2.Nested;
import lib2.Sizes;

@Model
final class SingleOverOnDemand implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(WIDE, NARROW, Sizes.WIDE, Nested.X);
  }
}
