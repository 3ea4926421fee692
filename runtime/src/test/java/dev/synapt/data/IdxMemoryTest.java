package dev.synapt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile files must not make a reader take memory that their own size does not call for. */
class IdxMemoryTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;

  private static void assertRefusedWithin(long bytes, Path file, String message) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> Idx.images(file))
        .isInstanceOf(DataFileException.class)
        .hasMessageContaining(message);
    assertThat(thread.getCurrentThreadAllocatedBytes() - before).isBetween(1L, bytes);
  }

  /** A header that claims images, and then so many megabytes of zeros. */
  private Path zeros(int megabytes, int count, int rows, int columns) throws IOException {
    Path file = folder.resolve("zeros.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), MEGABYTE)) {
      out.write(IdxTest.idx(new byte[0], 2051, count, rows, columns));
      for (int i = 0; i < megabytes; i++) {
        out.write(new byte[MEGABYTE]);
      }
    }
    return file;
  }

  @Test
  void aClaimAloneTakesNoMemory() throws IOException {
    byte[] claim = IdxTest.idx(new byte[9], 2051, 2147483639, 1, 1);
    String message = "Expected 2147483639 bytes after the header, as its sizes state. Received: 9";

    assertRefusedWithin(MEGABYTE, Files.write(folder.resolve("plain"), claim), message);
    assertRefusedWithin(
        MEGABYTE, Files.write(folder.resolve("packed"), IdxTest.gzip(claim)), message);
  }

  @Test
  void aBombThatClaimsFewImagesIsNotUnpacked() throws IOException {
    Path file = zeros(64, 10, 28, 28);

    assertThat(Files.size(file)).isLessThan(MEGABYTE);
    assertRefusedWithin(MEGABYTE, file, "Expected 7840 bytes after the header");
  }

  @Test
  void aBombThatClaimsWhatItHoldsIsRefusedOnTheWay() throws IOException {
    Path file = zeros(64, 64, 1024, 1024);

    assertRefusedWithin(20 * MEGABYTE, file, "real data shrinks to no less than 1/200");
  }

  @Test
  void smallFilesMayShrinkAsTheyLike() throws IOException {
    Path file = zeros(15, 15, 1024, 1024);

    assertThat(Idx.images(file).count()).isEqualTo(15);
  }
}
