package dev.synapt.examples.e07_digits.drawing;

import java.util.Arrays;
import java.util.Locale;

/**
 * Pictures of digits, with the digit that each one shows.
 *
 * @param pixels count * {@value #PIXELS} grey values from 0, paper, to 1, ink: picture by picture,
 *     row by row; not copied
 * @param labels count digits from 0 to 9; not copied
 */
public record DigitImages(float[] pixels, int[] labels) {
  /** How many pixels wide and how many high a picture is. */
  public static final int SIZE = 20;

  /** How many pixels a picture has. */
  public static final int PIXELS = SIZE * SIZE;

  /**
   * Holds the two arrays.
   *
   * @param pixels {@value #PIXELS} for each label
   * @param labels one for each picture
   * @throws IllegalArgumentException if there are not {@value #PIXELS} pixels for each label
   */
  public DigitImages {
    long needed = (long) labels.length * PIXELS;
    if (pixels.length != needed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d labels need %d pixels, %d a picture. Received: %d",
              labels.length,
              needed,
              PIXELS,
              pixels.length));
    }
  }

  /**
   * How many pictures there are.
   *
   * @return the number of labels
   */
  public int count() {
    return labels.length;
  }

  /**
   * One picture.
   *
   * @param index from 0 to count - 1
   * @return a new array of its {@value #PIXELS} pixels, row by row
   */
  public float[] picture(int index) {
    return Arrays.copyOfRange(pixels, index * PIXELS, (index + 1) * PIXELS);
  }
}
