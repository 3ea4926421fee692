/** In the unnamed package. */
class Unnamed {
  static final int X = 81;

  static class Inner {
    static final int X = 82;
  }
}
