package dev.synapt.examples.e07_digits.drawing;

import java.util.Locale;

/** Draws a grey picture with characters, for a terminal. */
public final class TextPicture {
  private static final String GREYS = " .:-=+*#%@";

  private TextPicture() {}

  /**
   * Draws a picture with one of ten characters for each pixel, from a blank for 0 to {@code @} for
   * 1, each written twice, because a character is about twice as high as wide.
   *
   * <pre>{@code
   * TextPicture.of(new float[] {0, 1, 0.5f, 0}, 2, 2)   // "  @@\n++  \n"
   * }</pre>
   *
   * @param pixels width * height grey values, row by row; below 0 is drawn as 0, above 1 as 1
   * @param width in pixels
   * @param height in pixels
   * @return height lines of 2 * width characters, each ended by a line feed
   * @throws IllegalArgumentException if the pixels are not width * height
   */
  public static String of(float[] pixels, int width, int height) {
    long needed = (long) width * height;
    if (width < 0 || height < 0 || pixels.length != needed) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A picture of %d x %d needs %d pixels. Received: %d",
              width,
              height,
              needed,
              pixels.length));
    }
    StringBuilder picture = new StringBuilder();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        char grey = grey(pixels[y * width + x]);
        picture.append(grey).append(grey);
      }
      picture.append('\n');
    }
    return picture.toString();
  }

  private static char grey(float pixel) {
    int level = (int) (pixel * GREYS.length());
    return GREYS.charAt(Math.max(0, Math.min(level, GREYS.length() - 1)));
  }
}
