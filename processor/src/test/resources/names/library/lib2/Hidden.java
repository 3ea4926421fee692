package lib2;

public class Hidden {
  public static final int X = 71;
}
