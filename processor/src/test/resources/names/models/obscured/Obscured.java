package obscured;

import dev.synapt.model.*;

@Model
final class Obscured implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(lib.Sizes.WIDE, lib2.Sizes.WIDE, obscured.lib.Sizes.WIDE);
  }
}
