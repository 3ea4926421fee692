package lib;

public class Base {
  public static final int SHARED = 21;
  protected static final int PROTECTED = 22;
  static final int NARROW_ACCESS = 23;
  private static final int PRIVATE = 24;
  protected final int INSTANCE = 25;

  public static int sum() {
    return PRIVATE + NARROW_ACCESS;
  }

  public static class Nested {
    public static final int X = 26;
  }

  static class Packaged {
    static final int X = 27;
  }
}
