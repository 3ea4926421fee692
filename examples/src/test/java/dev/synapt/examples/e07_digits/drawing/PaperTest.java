package dev.synapt.examples.e07_digits.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.SeededRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTest {
  private final float[] pixels = new float[3 * DigitImages.PIXELS];
  private final Paper paper = new Paper(pixels, DigitImages.PIXELS);

  @Test
  void aLineIsDarkInTheMiddleAndGreyAtItsEdges() {
    paper.draw(List.of(new Point(4, 3), new Point(6, 3)), new Pen(1, 1, 0.8));

    // ink(d) = 0.8 * clamp((1.5 - d) / 2, 0, 1)
    assertThat(row(2)).startsWith(0, 0, 0, 0.034314577f, 0.2f, 0.2f, 0.2f, 0.034314577f, 0);
    assertThat(row(3)).startsWith(0, 0, 0, 0.2f, 0.6f, 0.6f, 0.6f, 0.2f, 0);
    assertThat(row(4)).isEqualTo(row(2));
    assertThat(row(5)).containsOnly(0);
  }

  @Test
  void linesThatLeaveThePictureAreCutOff() {
    paper.draw(List.of(new Point(-30, -30), new Point(50, 50)), new Pen(4, 0.5, 1));

    assertThat(picture(0)).containsOnly(0);
    assertThat(picture(1)).contains(1);
    assertThat(picture(2)).containsOnly(0);
  }

  @Test
  void scanningLeavesPixelsBetweenPaperAndInk() {
    paper.draw(List.of(new Point(0, 0), new Point(19, 19)), new Pen(4, 0.5, 1));
    paper.scan(new SeededRandom(1));

    assertThat(picture(0)).containsOnly(0);
    for (float pixel : picture(1)) {
      assertThat(pixel).isBetween(0f, 1f);
    }
    assertThat(picture(2)).containsOnly(0);
  }

  private float[] row(int y) {
    int first = DigitImages.PIXELS + y * DigitImages.SIZE;
    return Arrays.copyOfRange(pixels, first, first + DigitImages.SIZE);
  }

  private float[] picture(int index) {
    return Arrays.copyOfRange(pixels, index * DigitImages.PIXELS, (index + 1) * DigitImages.PIXELS);
  }
}
