package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory is bounded by what is there, not by what a file claims. */
class HostileSizesTest {
  private static final String AN_EXTENT =
      "expected an extent of the shape, a whole number from 0 to 9223372036854775807. Received: ";

  @TempDir private Path folder;

  @Test
  void largeFilesInASmallHeap() throws IOException, InterruptedException {
    assertThat(SmallHeap.run(folder, HostileSizes.class))
        .containsExactly(
            "a million tensors: file, header, byte 3724451: expected at most 65536 tensors."
                + " Received: one more, '65536'",
            "65,536 tensors: read, 65536 tensors",
            "equal hashes: read, 65536 tensors",
            "a million texts: file, __metadata__, byte 709811: expected at most 65536 entries."
                + " Received: one more, '65536'",
            "a million dimensions: file, tensor 'a', byte 151: expected at most 64 dimensions."
                + " Received: more of them",
            "a long number: file, tensor 'a', byte 23: " + AN_EXTENT + "1".repeat(24),
            "deep lists: file, tensor 'a', byte 13: expected '{'. Received: '['",
            "deep objects: file, tensor 'a', byte 14: expected only dtype, shape and data_offsets."
                + " Received: 'a'",
            "a long padding: read, 0 tensors",
            "a claimed header: file, header, byte 8: expected a header that ends at byte 100000008."
                + " Received: a file that ends at byte 9",
            "a claimed tensor: file, tensor 'a', byte 80: expected 8589934556 bytes. Received:"
                + " 400000 bytes, then the end of the file",
            "a tensor cut off: file, tensor 'a', byte 74: expected 4000000 bytes. Received: 2000000"
                + " bytes, then the end of the file",
            "a tensor of a million: read, 1 tensors");
  }
}
