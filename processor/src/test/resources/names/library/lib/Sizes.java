package lib;

public class Sizes {
  public static final int WIDE = 31;
  public static final int NARROW = 7;
  static final int HIDDEN = 101;
  private static final int SECRET = 102;
  public final int INSTANCE = 103;

  public static int only() {
    return SECRET + HIDDEN;
  }

  public static class Inner {
    public static final int X = 11;

    public enum Mode {
      RELU,
      TANH;
      public static final int COUNT = 2;
    }
  }
}
