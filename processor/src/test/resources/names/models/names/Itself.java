package names;

import dev.synapt.model.*;

/** A member type that is inherited comes before the class whose name it has. */
class Itself {
  static class Above {
    static class Same {
      static final int X = 1;
    }
  }

  @Model
  static final class Same extends Above implements Definition {
    static final int X = 2;

    @Override
    public void define(Sequential net) {
      net.input(X, Same.X, Itself.Same.X);
    }
  }
}
