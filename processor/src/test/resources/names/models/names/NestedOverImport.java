package names;

import static lib.Sizes.WIDE;

import dev.synapt.model.*;
import lib.Sizes;

/** A member type comes before an import, a field before a static import. */
class NestedOverImport {
  static class Sizes {
    static final int WIDE = 3;
  }

  interface Above {
    class Inner {
      static final int X = 4;
    }
  }

  @Model
  static final class Net implements Definition, Above {
    static final int WIDE = 5;

    @Override
    public void define(Sequential net) {
      net.input(Sizes.WIDE, lib.Sizes.WIDE, Inner.X, WIDE, names.Sizes.WIDE);
    }
  }
}
