package lib2;

public class Sizes {
  public static final int WIDE = 61;
  public static final int HIDDEN = 62;
  public static final int SECRET = 63;
  public static final int INSTANCE = 64;
  public static final int PRIVATE = 65;
  public static final int NARROW_ACCESS = 66;
}
