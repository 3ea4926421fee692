package names;

import dev.synapt.model.*;
import lib.Base;
import lib.Shape;

/** What is inherited, and what hides it. */
class Inherited {
  static class Above {
    static final int X = 1;
    static final int Y = 2;
    static final int Z = 3;
    private static final int PRIVATE = 4;
  }

  static class Middle<T> extends Above implements Shape {
    static final int Y = 12;
    static final String Z = "z";
  }

  static final int PRIVATE = 14;
  static final int NARROW_ACCESS = 15;
  static final int ROWS = 16;
  static final int Z = 17;

  @Model
  static final class Below extends Middle<String> implements Definition {
    static final int Z = 23;

    @Override
    public void define(Sequential net) {
      net.input(X, Y, Z, ROWS, Below.X, Below.Y, Middle.Y, Above.Y, Above.Z, Below.ROWS, this.X);
      net.dense(Middle.Z, AREA);
      net.dense(PRIVATE, d -> d.l1(RATE).l2(Above.PRIVATE));
      net.dropout(Below.RATE);
    }
  }

  @Model
  static final class OfAnotherPackage extends Base implements Definition {
    @Override
    public void define(Sequential net) {
      net.input(SHARED, PROTECTED, NARROW_ACCESS, PRIVATE, INSTANCE, this.INSTANCE);
      net.dense(Base.SHARED);
      net.dense(OfAnotherPackage.PROTECTED);
      net.dense(Nested.X);
    }
  }
}
