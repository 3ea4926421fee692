package dev.synapt.data;

import java.util.Arrays;
import java.util.Objects;

/**
 * Grey images of one size, as an IDX file holds them: one unsigned byte for each pixel, 0 to 255,
 * row by row.
 *
 * <pre>{@code
 * IdxImages images = Idx.images(Path.of("t10k-images-idx3-ubyte.gz"));
 * byte[] first = images.image(0);
 * }</pre>
 */
public final class IdxImages {
  private static final float WHITE = 255;

  private final int count;
  private final int rows;
  private final int columns;
  private final byte[] pixels;

  IdxImages(int count, int rows, int columns, byte[] pixels) {
    this.count = count;
    this.rows = rows;
    this.columns = columns;
    this.pixels = pixels;
  }

  /**
   * The number of images.
   *
   * @return at least 1
   */
  public int count() {
    return count;
  }

  /**
   * The height of an image in pixels.
   *
   * @return at least 1
   */
  public int rows() {
    return rows;
  }

  /**
   * The width of an image in pixels.
   *
   * @return at least 1
   */
  public int columns() {
    return columns;
  }

  /**
   * The pixels of one image, row by row.
   *
   * @param i from 0 to count - 1
   * @return a new array of rows x columns unsigned bytes
   * @throws IndexOutOfBoundsException if there is no such image
   */
  public byte[] image(int i) {
    Objects.checkIndex(i, count);
    return Arrays.copyOfRange(pixels, i * rows * columns, (i + 1) * rows * columns);
  }

  /**
   * All pixels as features from 0 to 1: pixel / 255.
   *
   * @return a new array of count x rows x columns numbers, one image after the other
   */
  public float[] features() {
    float[] features = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      features[i] = Byte.toUnsignedInt(pixels[i]) / WHITE;
    }
    return features;
  }
}
