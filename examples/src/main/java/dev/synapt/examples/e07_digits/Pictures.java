package dev.synapt.examples.e07_digits;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Split;
import dev.synapt.examples.e07_digits.drawing.DigitImages;
import dev.synapt.examples.e07_digits.drawing.HandDrawnDigits;

/**
 * Labelled pictures of one size.
 *
 * @param rows the height of a picture in pixels
 * @param columns the width of a picture in pixels
 * @param parts those to learn from and those to judge by
 */
record Pictures(int rows, int columns, Split<ClassDataset> parts) {
  private static final long HANDS = 1;

  /** Pictures that need no file: the test pictures are by other writers than the training ones. */
  static Pictures drawn(int training, int test) {
    return new Pictures(
        DigitImages.SIZE,
        DigitImages.SIZE,
        new Split<>(
            dataset(HandDrawnDigits.training(HANDS, training)),
            dataset(HandDrawnDigits.test(HANDS, test))));
  }

  private static ClassDataset dataset(DigitImages images) {
    return ClassDataset.of(images.pixels(), DigitImages.PIXELS, images.labels());
  }
}
