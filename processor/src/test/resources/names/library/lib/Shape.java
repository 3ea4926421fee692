package lib;

public interface Shape {
  int ROWS = 4;
  double RATE = 0.25;
  int AREA = ROWS * Sizes.WIDE + lib2.Sizes.WIDE;

  interface Deep {
    int X = 5;
  }
}
