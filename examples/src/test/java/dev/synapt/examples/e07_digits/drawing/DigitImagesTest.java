package dev.synapt.examples.e07_digits.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DigitImagesTest {
  @Test
  void aPictureIsItsPixels() {
    float[] pixels = new float[1_200];
    pixels[400] = 0.25f;
    pixels[799] = 0.5f;
    DigitImages images = new DigitImages(pixels, new int[] {3, 1, 4});

    assertThat(images.count()).isEqualTo(3);
    assertThat(images.picture(0)).containsOnly(0);
    assertThat(images.picture(1)).hasSize(400).startsWith(0.25f).endsWith(0.5f);
    assertThat(images.picture(2)).containsOnly(0);
  }

  @Test
  void pixelsAndLabelsMustFit() {
    assertThatThrownBy(() -> new DigitImages(new float[799], new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 labels need 800 pixels, 400 a picture. Received: 799");
  }
}
