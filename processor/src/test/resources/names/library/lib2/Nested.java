package lib2;

public class Nested {
  public static final int X = 73;
}
