package obscured;

/** A class with the name of a package, which it obscures (JLS 6.4.2). */
class lib {
  static class Sizes {
    static final int WIDE = 3;
  }
}
