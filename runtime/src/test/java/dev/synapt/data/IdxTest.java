package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxTest {
  private static final byte[] PIXELS = {0, 51, (byte) 255, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  private static final byte[] IMAGES = idx(PIXELS, 2051, 2, 2, 3);
  private static final byte[] LABELS = idx(new byte[] {7, (byte) 200}, 2049, 2);

  @TempDir Path folder;

  static byte[] idx(byte[] body, int... header) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * header.length + body.length);
    for (int number : header) {
      bytes.putInt(number);
    }
    return bytes.put(body).array();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void readsImages() throws IOException {
    IdxImages images = Idx.images(file("images", IMAGES));

    assertThat(images.count()).isEqualTo(2);
    assertThat(images.rows()).isEqualTo(2);
    assertThat(images.columns()).isEqualTo(3);
    assertThat(images.image(0)).containsExactly(0, 51, 255, 1, 2, 3);
    assertThat(images.image(1)).containsExactly(4, 5, 6, 7, 8, 9);
    images.image(0)[0] = 9;
    assertThat(images.image(0)[0]).isZero();
    assertThat(images.features()).startsWith(0, 0.2f, 1, 1 / 255f).hasSize(12);
    assertThatThrownBy(() -> images.image(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void tellsGzipByItsContent() throws IOException {
    assertThat(Idx.labels(file("plain.gz", LABELS))).containsExactly(7, 200);
    assertThat(Idx.labels(file("packed", gzip(LABELS)))).containsExactly(7, 200);
    assertThat(Idx.images(file("images", gzip(IMAGES))).image(1)).containsExactly(4, 5, 6, 7, 8, 9);
  }

  @Test
  void readsADataset() throws IOException {
    ClassDataset dataset = Idx.dataset(file("images", IMAGES), file("labels", gzip(LABELS)));

    assertThat(dataset).hasToString("2 examples of 6 features in 201 classes");
    assertThat(dataset.classes()).containsExactly(7, 200);
    assertThat(dataset.example(0)).startsWith(0, 0.2f, 1);
  }

  @Test
  void findsTheFilesOfAFolder() throws IOException {
    file("train-images-idx3-ubyte.gz", gzip(IMAGES));
    file("train-labels-idx1-ubyte", LABELS);
    file("t10k-labels-idx1-ubyte.gz", LABELS);
    assertThatThrownBy(() -> Idx.folder(folder))
        .isInstanceOf(DataFileException.class)
        .hasMessageStartingWith(folder.toString())
        .hasMessageEndingWith("Missing: t10k-images-idx3-ubyte");

    file("t10k-images-idx3-ubyte", idx(new byte[] {5, 6}, 2051, 2, 1, 1));
    assertThatThrownBy(() -> Idx.folder(folder))
        .isInstanceOf(DataFileException.class)
        .hasMessageEndingWith(
            "Expected images of 6 pixels, as in train-images-idx3-ubyte.gz. Received: 1 pixels");

    byte[] second = idx(new byte[6], 2051, 1, 2, 3);
    file("t10k-images-idx3-ubyte", second);
    file("t10k-labels-idx1-ubyte", idx(new byte[] {3}, 2049, 1));
    Split<ClassDataset> split = Idx.folder(folder);
    assertThat(split.train().size()).isEqualTo(2);
    assertThat(split.test().classes()).containsExactly(3);
  }

  @Test
  void refusesCountsThatDiffer() throws IOException {
    Path images = file("images", IMAGES);
    Path labels = file("labels", idx(new byte[3], 2049, 3));

    assertThatThrownBy(() -> Idx.dataset(images, labels))
        .isInstanceOf(DataFileException.class)
        .hasMessage(labels + ": Expected 2 labels, one for each image of images. Received: 3");
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Path images = file("images", IMAGES);
    Path text = file("text", "Dear reader".getBytes());

    assertThatThrownBy(() -> Idx.labels(images))
        .isInstanceOf(DataFileException.class)
        .hasMessage(
            images
                + ": Expected IDX labels, which begin with the magic number 2049. Received: 2051");
    assertThatThrownBy(() -> Idx.images(text))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("magic number 2051");
    assertThatThrownBy(() -> Idx.images(folder.resolve("none")))
        .isInstanceOf(DataFileException.class)
        .hasMessageEndingWith("none: Expected a file of IDX images. Received: none");
    assertThatThrownBy(() -> Idx.labels(folder))
        .isInstanceOf(DataFileException.class)
        .hasMessage(folder + ": Expected a file of IDX labels. Received: a folder");
  }

  @Test
  void refusesFilesCutShortAtAnyByte() throws IOException {
    for (byte[] whole : new byte[][] {IMAGES, gzip(IMAGES)}) {
      for (int length = 0; length < whole.length; length++) {
        Path cut = file("cut", Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> Idx.images(cut))
            .as("%d of %d bytes", length, whole.length)
            .isInstanceOf(DataFileException.class)
            .hasMessageStartingWith(cut + ": Expected ");
      }
    }
  }

  @Test
  void refusesBytesAfterTheLast() throws IOException {
    byte[] longer = Arrays.copyOf(IMAGES, IMAGES.length + 1);
    for (byte[] bytes : new byte[][] {longer, gzip(longer)}) {
      Path file = file("longer", bytes);
      assertThatThrownBy(() -> Idx.images(file))
          .isInstanceOf(DataFileException.class)
          .hasMessageEndingWith(
              "Expected 12 bytes after the header, as its sizes state. Received: more");
    }
  }

  @Test
  void refusesGzipDataWithAnyByteChanged() throws IOException {
    byte[] whole = gzip(IMAGES);
    int headerLength = 10;
    for (int i = headerLength; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x55;
      Path file = file("changed", changed);
      assertThatThrownBy(() -> Idx.images(file))
          .as("byte %d", i)
          .isInstanceOf(DataFileException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2, 3", "2, 0, 3", "2, 2, 0"})
  void refusesImagesWithoutPixels(int count, int rows, int columns) throws IOException {
    Path file = file("empty", idx(new byte[0], 2051, count, rows, columns));

    assertThatThrownBy(() -> Idx.images(file))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("Expected sizes above 0")
        .hasMessageContaining("Received: 0 as size");
  }

  @ParameterizedTest
  @CsvSource({"65536, 65536, 65536", "-1, -1, -1", "2147483647, 2, 1", "2, 2147483647, 2147483647"})
  void refusesSizesThatNoArrayHolds(int count, int rows, int columns) throws IOException {
    Path file = file("vast", idx(PIXELS, 2051, count, rows, columns));

    assertThatThrownBy(() -> Idx.images(file))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining("product is at most 2147483639");
  }
}
