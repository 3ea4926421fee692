package lib;

public class Method {
  private static final int NARROW = 51;

  /** A single import of this name brings this method, and no field. */
  public static int NARROW() {
    return NARROW;
  }

  public static int WIDE() {
    return NARROW;
  }
}
