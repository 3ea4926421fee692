package dev.synapt.examples.e07_digits.drawing;

import dev.synapt.data.SeededRandom;
import java.util.List;

/** One picture's grey pixels: 0 is paper, 1 is ink; the centre of the first pixel is at 0,0. */
final class Paper {
  private static final int SIZE = DigitImages.SIZE;
  private static final double GRAIN = 0.03;
  private static final double SPECK_CHANCE = 0.3;
  private static final int MOST_SPECKS = 3;

  private final float[] pixels;
  private final int first;

  /** The picture that lies in an array of pictures, row by row, from its first pixel on. */
  Paper(float[] pixels, int first) {
    this.pixels = pixels;
    this.first = first;
  }

  /** Draws a line of straight pieces; where lines cross, the darker one is seen. */
  void draw(List<Point> line, Pen pen) {
    for (int i = 1; i < line.size(); i++) {
      draw(line.get(i - 1), line.get(i), pen);
    }
  }

  private void draw(Point from, Point to, Pen pen) {
    int left = firstPixel(Math.min(from.x(), to.x()) - pen.reach());
    int right = lastPixel(Math.max(from.x(), to.x()) + pen.reach());
    int top = firstPixel(Math.min(from.y(), to.y()) - pen.reach());
    int bottom = lastPixel(Math.max(from.y(), to.y()) + pen.reach());
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        int pixel = first + y * SIZE + x;
        float ink = pen.inkAt(new Point(x, y).distanceTo(from, to));
        pixels[pixel] = Math.max(pixels[pixel], ink);
      }
    }
  }

  /** What a scanner adds: a few dark specks, and grain on every pixel. */
  void scan(SeededRandom random) {
    int specks = random.nextDouble() < SPECK_CHANCE ? 1 + random.nextInt(MOST_SPECKS) : 0;
    for (int i = 0; i < specks; i++) {
      int pixel = first + random.nextInt(SIZE * SIZE);
      pixels[pixel] = Math.max(pixels[pixel], 0.2f + 0.6f * random.nextFloat());
    }
    for (int pixel = first; pixel < first + SIZE * SIZE; pixel++) {
      double grey = pixels[pixel] + GRAIN * random.nextGaussian();
      pixels[pixel] = (float) Math.max(0, Math.min(grey, 1));
    }
  }

  private static int firstPixel(double coordinate) {
    return Math.max((int) Math.ceil(coordinate), 0);
  }

  private static int lastPixel(double coordinate) {
    return Math.min((int) Math.floor(coordinate), SIZE - 1);
  }
}
