package dev.synapt.examples.e07_digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.data.DataFileException;
import dev.synapt.examples.e10_images.IdxWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
  private static final int ROWS = 2;
  private static final int COLUMNS = 3;

  @TempDir private Path folder;

  @Test
  void theRightHalfOfTheSheetIsForTheTest() throws IOException {
    writeSheet(IdxWriter.gzip(folder), 250);

    Pictures pictures = ImageFolder.read(folder);

    assertThat(pictures.rows()).isEqualTo(ROWS);
    assertThat(pictures.columns()).isEqualTo(COLUMNS);
    assertThat(numbers(pictures.parts().train().features()))
        .containsExactly(
            IntStream.range(0, 250)
                .filter(i -> i < 50 || i >= 100 && i < 150 || i >= 200)
                .toArray());
    assertThat(numbers(pictures.parts().test().features()))
        .containsExactly(IntStream.range(50, 200).filter(i -> i < 100 || i >= 150).toArray());
    assertThat(pictures.parts().test().label(0)).isEqualTo(0);
  }

  @Test
  void aSheetNeedsARightHalf() throws IOException {
    writeSheet(IdxWriter.plain(folder), 50);

    assertThatThrownBy(() -> ImageFolder.read(folder))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("digits20-images-idx3-ubyte")
        .hasMessageEndingWith("Received: 50 images");
  }

  /** Each picture has its number in all its pixels. */
  private static void writeSheet(IdxWriter files, int count) throws IOException {
    float[] pixels = new float[count * ROWS * COLUMNS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = i / (ROWS * COLUMNS) / 255f;
    }
    int[] labels = new int[count];
    Arrays.setAll(labels, i -> i / 100);
    files.write("digits20", ROWS, COLUMNS, pixels, labels);
  }

  private static int[] numbers(float[] features) {
    return IntStream.range(0, features.length / (ROWS * COLUMNS))
        .map(i -> Math.round(255 * features[i * ROWS * COLUMNS]))
        .toArray();
  }
}
