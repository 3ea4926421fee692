package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.data.SeededRandom;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose parts do not fit each other. */
class RefusedFileTest {
  private static final byte[] NO_DATA = {};

  @TempDir private Path folder;

  private void refuses(byte[] bytes, String throughPath, String throughStream) throws IOException {
    Path file = Files.write(folder.resolve("m"), bytes);
    assertThatThrownBy(() -> Safetensors.read(file))
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessage(file + ", " + throughPath);
    assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(bytes)))
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessage("input stream, " + throughStream);
  }

  private void refuses(byte[] bytes, String message) throws IOException {
    refuses(bytes, message, message);
  }

  private static String entry(String name, int extent, long begin, long end) {
    return String.format(
        "\"%s\":{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[%d,%d]}",
        name, extent, begin, end);
  }

  private static byte[] withData(int floats, String... entries) {
    return Bytes.file("{" + String.join(",", entries) + "}", new byte[4 * floats]);
  }

  @Test
  void theLengthIsNotThere() throws IOException {
    String message = "length of the header, byte 0: expected 8 bytes. Received: ";
    refuses(NO_DATA, message + "0 bytes, then the end of the file");
    refuses(new byte[7], message + "7 bytes, then the end of the file");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 100_000_001, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, -1})
  void theLengthIsOutOfBounds(long length) throws IOException {
    refuses(
        Bytes.file(length, "{}".getBytes(), NO_DATA),
        "length of the header: expected 2 to 100000000 bytes. Received: "
            + Long.toUnsignedString(length));
  }

  @Test
  void theHeaderIsLongerThanTheFile() throws IOException {
    refuses(
        Bytes.file(100_000_000, "{   ".getBytes(), NO_DATA),
        "header, byte 8: expected 100000000 bytes. Received: 4 bytes, then the end of the file",
        "header, byte 8: expected a header that ends at byte 100000008. Received: a file that ends"
            + " at byte 12");
  }

  @Test
  void aHole() throws IOException {
    refuses(
        withData(3, entry("a", 1, 0, 4), entry("b", 1, 8, 12)),
        "tensor 'b': expected data that begin at 4, where the data before them end. Received:"
            + " data_offsets that begin at 8, which leaves a hole");
    refuses(
        withData(2, entry("a", 1, 4, 8)),
        "tensor 'a': expected data that begin at 0, where the data before them end. Received:"
            + " data_offsets that begin at 4, which leaves a hole");
    refuses(
        withData(0, entry("a", 0, 1L << 62, 1L << 62)),
        "tensor 'a': expected data that begin at 0, where the data before them end. Received:"
            + " data_offsets that begin at 4611686018427387904, which leaves a hole");
  }

  @Test
  void anOverlap() throws IOException {
    refuses(
        withData(3, entry("b", 2, 4, 12), entry("a", 2, 0, 8)),
        "tensor 'b': expected data that begin at 8, where the data before them end. Received:"
            + " data_offsets that begin at 4, which overlaps");
    refuses(
        withData(1, entry("a", 1, 0, 4), entry("b", 1, 0, 4)),
        "tensor 'b': expected data that begin at 4, where the data before them end. Received:"
            + " data_offsets that begin at 0, which overlaps");
    refuses(
        withData(2, entry("a", 2, 0, 8), entry("b", 0, 4, 4)),
        "tensor 'b': expected data that begin at 8, where the data before them end. Received:"
            + " data_offsets that begin at 4, which overlaps");
  }

  @Test
  void dataInAnotherOrderThanTheHeader() throws IOException {
    byte[] bytes =
        Bytes.file(
            "{" + entry("b", 1, 4, 8) + "," + entry("a", 1, 0, 4) + "," + entry("c", 0, 4, 4) + "}",
            Bytes.floats(1, 2));
    SafetensorsFile file = Safetensors.read(new ByteArrayInputStream(bytes));
    assertThat(file.tensors().stream().map(Tensor::name)).containsExactly("b", "a", "c");
    assertThat(file.tensors().get(0).get(0)).isEqualTo(2);
    assertThat(file.tensors().get(1).get(0)).isEqualTo(1);
  }

  @Test
  void theDataAreTooShort() throws IOException {
    refuses(
        withData(2, entry("a", 1, 0, 4), entry("b", 2, 4, 12)),
        "data, byte 116: expected 12 bytes. Received: 8 bytes, then the end of the file",
        "tensor 'b', byte 120: expected 8 bytes. Received: 4 bytes, then the end of the file");
  }

  @Test
  void theDataAreNearlyEndless() throws IOException {
    refuses(
        withData(2, entry("a", 2147483639, 0, 8589934556L)),
        "data, byte 80: expected 8589934556 bytes. Received: 8 bytes, then the end of the"
            + " file",
        "tensor 'a', byte 80: expected 8589934556 bytes. Received: 8 bytes, then the end of the"
            + " file");
  }

  @Test
  void somethingFollows() throws IOException {
    refuses(
        withData(2, entry("a", 1, 0, 4)),
        "byte 66: expected the end of the file after the last tensor's data. Received: more bytes");
    refuses(
        Bytes.file("{}", new byte[1]),
        "byte 10: expected the end of the file after the last tensor's data. Received: more bytes");
  }

  @Test
  void somethingFollowsWithoutEnd() {
    InputStream endless =
        new InputStream() {
          private final InputStream start = new ByteArrayInputStream(Bytes.file("{}", NO_DATA));

          @Override
          public int read() throws IOException {
            return Math.max(0, start.read());
          }
        };
    assertThatThrownBy(() -> Safetensors.read(endless))
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessageContaining("byte 10: expected the end of the file");
  }

  @Test
  void everyTruncationOfAFile() throws IOException {
    byte[] bytes = withData(3, entry("a", 1, 0, 4), entry("b", 2, 4, 12));
    Safetensors.read(new ByteArrayInputStream(bytes));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      Path file = Files.write(folder.resolve("m"), part);
      assertThatThrownBy(() -> Safetensors.read(file))
          .isExactlyInstanceOf(SafetensorsException.class)
          .hasMessageEndingWith("the end of the file");
      assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(part)))
          .isExactlyInstanceOf(SafetensorsException.class);
    }
  }

  @Test
  void randomBytes() {
    SeededRandom random = new SeededRandom(1);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) random.nextLong();
      }
      assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(bytes)))
          .isExactlyInstanceOf(SafetensorsException.class);
    }
  }

  @Test
  void aFolderAndAMissingFile() {
    assertThatThrownBy(() -> Safetensors.read(folder))
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessage(folder + ": expected a file to read. Received: a folder");
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aStreamThatFailsIsNotARefusal() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cable cut");
          }
        };
    assertThatThrownBy(() -> Safetensors.read(broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("cable cut");
  }

  @Test
  void theStreamStaysOpen() throws IOException {
    ByteArrayInputStream stream =
        new ByteArrayInputStream(Bytes.file("{}", NO_DATA)) {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    assertThat(Safetensors.read(stream).tensors()).isEmpty();
  }
}
