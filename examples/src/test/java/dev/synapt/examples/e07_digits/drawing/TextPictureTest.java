package dev.synapt.examples.e07_digits.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextPictureTest {
  @Test
  void aPixelIsTwoCharactersOfItsGrey() {
    float[] pixels = {0, 0.05f, 0.15f, 0.25f, 0.35f, 0.45f, 0.55f, 0.65f, 0.75f, 0.85f, 0.95f, 1};

    assertThat(TextPicture.of(pixels, 4, 3))
        .isEqualTo(
            """
            \s   ..::
            --==++**
            ##%%@@@@
            """);
  }

  @Test
  void greysOutsideTheScaleAreItsEnds() {
    float[] pixels = {-7, 7, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};

    assertThat(TextPicture.of(pixels, 5, 1)).isEqualTo("  @@  @@  \n");
  }

  @Test
  void anotherNumberOfPixelsIsRefused() {
    assertThatThrownBy(() -> TextPicture.of(new float[400], 28, 28))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A picture of 28 x 28 needs 784 pixels. Received: 400");
    assertThatThrownBy(() -> TextPicture.of(new float[4], -2, -2))
        .hasMessageEndingWith("Received: 4");
  }
}
