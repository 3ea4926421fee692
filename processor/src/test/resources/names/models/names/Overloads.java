package names;

import dev.synapt.model.*;

/** Only one of these is the definition. */
@Model
final class Overloads implements Definition {
  static class Sequential {}

  public void define(Sequential net) {
    throw new IllegalStateException();
  }

  public void define(Digits net) {
    throw new IllegalStateException();
  }

  interface Digits extends dev.synapt.model.Sequential {}

  @Override
  public void define(dev.synapt.model.Sequential net) {
    net.input(3);
  }
}
