import static lib.Sizes.WIDE;

import dev.synapt.model.*;

@Model
final class UnnamedPackage implements Definition {
  static final int X = 1;

  @Override
  public void define(Sequential net) {
    net.input(X, Unnamed.X, Unnamed.Inner.X, WIDE, UnnamedPackage.X);
  }
}
