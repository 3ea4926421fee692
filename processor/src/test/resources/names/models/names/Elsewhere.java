package names;

import dev.synapt.model.*;

/** Constants of every kind of type, and in a field of which the definition is a lambda. */
@Model
abstract class Elsewhere {
  record Pair(int x) {
    static final int RECORD = 3;
  }

  @interface Note {
    int NOTE = 4;
  }

  enum Colour {
    RED;
    static final int ENUM = 5;
  }

  private static final int UNITS = 6;

  static final Definition NET =
      net -> {
        net.input(Pair.RECORD, Note.NOTE, Colour.ENUM, UNITS, Elsewhere.UNITS, Byte.MAX_VALUE);
        net.dense("pi", 3, d -> d.l1(Math.PI).l2(java.lang.Math.E));
      };
}
