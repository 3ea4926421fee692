package lib2;

public class Packaged {
  public static final int X = 72;
}
