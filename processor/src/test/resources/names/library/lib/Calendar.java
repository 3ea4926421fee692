package lib;

public class Calendar {
  public static final int DECEMBER = 35;
}
