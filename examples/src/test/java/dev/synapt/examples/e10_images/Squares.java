package dev.synapt.examples.e10_images;

import java.util.Arrays;

/** Pictures that anything can tell apart: class c has a grey square at the c-th of ten places. */
public final class Squares {
  public static final int CLASSES = 10;
  private static final int SIDE = 4;
  private static final int PLACES_ACROSS = 4;

  private Squares() {}

  /** One picture of each class in turn, darker and darker. */
  public static float[] pixels(int size, int count) {
    float[] pixels = new float[count * size * size];
    for (int i = 0; i < count; i++) {
      int place = i % CLASSES;
      int top = place / PLACES_ACROSS * SIDE;
      int left = place % PLACES_ACROSS * SIDE;
      for (int y = top; y < top + SIDE; y++) {
        int row = (i * size + y) * size;
        Arrays.fill(pixels, row + left, row + left + SIDE, 0.5f + 0.5f * i / count);
      }
    }
    return pixels;
  }

  public static int[] labels(int count) {
    int[] labels = new int[count];
    Arrays.setAll(labels, i -> i % CLASSES);
    return labels;
  }
}
