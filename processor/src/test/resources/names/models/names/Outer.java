package names;

import static lib.Sizes.*;

import dev.synapt.model.*;
import lib.Shape;

/** Classes in classes: the nearest one that has the name, by itself or inherited. */
class Outer extends lib.Sub {
  static final int X = 1;
  static final int ROWS = 2;
  private static final int ONLY_HERE = 3;
  static final int WIDE = 4;

  interface Near extends Shape {
    int Y = 5;
  }

  static class Deep {
    static final int X = 6;
  }

  static class Middle implements Near {
    static final int Y = 7;
    static final int X = 8;

    @Model
    static final class Inner implements Definition {
      @Override
      public void define(Sequential net) {
        net.input(X, Y, ROWS, ONLY_HERE, WIDE, NARROW, SHARED, Deep.X, Outer.X, Outer.ROWS);
        net.dense(Near.Y);
        net.dense(Outer.Deep.X);
        net.dense(names.Outer.Middle.X);
        net.dense(Middle.ROWS);
      }
    }
  }

  @Model
  class Within implements Definition {
    final int INSTANCE = 33;

    @Override
    public void define(Sequential net) {
      net.input(INSTANCE, this.INSTANCE, Within.this.INSTANCE, Outer.this.INSTANCE);
    }
  }
}
