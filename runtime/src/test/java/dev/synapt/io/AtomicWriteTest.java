package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write replaces the whole file or nothing. */
class AtomicWriteTest {
  private static final SafetensorsFile NEW =
      SafetensorsFile.of(List.of(Tensor.of("x", List.of(1), new float[] {1})), Map.of());

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeTheOldFile() throws IOException {
    file = Files.writeString(folder.resolve("model.safetensors"), "old");
  }

  private void assertOnlyTheOldFile() throws IOException {
    assertThat(file).hasContent("old");
    assertOnly(file);
  }

  private void assertOnly(Path... expected) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(expected);
    }
  }

  @Test
  void replacesTheOldFile() throws IOException {
    Safetensors.write(file, NEW);
    assertThat(Safetensors.read(file)).isEqualTo(NEW);
    assertOnly(file);
  }

  @Test
  void contentsThatFailHalfWay() throws IOException {
    IOException failure = new IOException("disk full");
    assertThatThrownBy(
            () ->
                AtomicFile.replace(
                    file,
                    stream -> {
                      stream.write(new byte[100_000]);
                      assertThat(file).hasContent("old");
                      throw failure;
                    }))
        .isSameAs(failure);
    assertOnlyTheOldFile();
  }

  @Test
  void contentsThatThrowAnythingElse() throws IOException {
    for (Throwable failure :
        new Throwable[] {new IllegalStateException(), new OutOfMemoryError()}) {
      assertThatThrownBy(
              () ->
                  AtomicFile.replace(
                      file,
                      stream -> {
                        if (failure instanceof Error error) {
                          throw error;
                        }
                        throw (RuntimeException) failure;
                      }))
          .isSameAs(failure);
      assertOnlyTheOldFile();
    }
  }

  @Test
  void aHeaderThatIsTooLong() throws IOException {
    SafetensorsFile tooLong = SafetensorsFile.of(List.of(), Map.of("key", "x".repeat(100_000_000)));
    assertThatThrownBy(() -> Safetensors.write(file, tooLong))
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessage("header to write: expected at most 100000000 bytes. Received: 100000032");
    assertOnlyTheOldFile();
  }

  @Test
  void aFolderInTheWay() throws IOException {
    Path target = Files.createDirectory(folder.resolve("folder"));
    assertThatThrownBy(() -> Safetensors.write(target, NEW))
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessage(target + ": expected a file to write to. Received: a folder");
    assertThat(target).isEmptyDirectory();
    assertOnly(file, target);
  }

  @Test
  void aFolderThatAppearsWhileWriting() throws IOException {
    Path target = folder.resolve("folder");
    assertThatThrownBy(() -> AtomicFile.replace(target, stream -> Files.createDirectory(target)))
        .isInstanceOf(IOException.class);
    assertThat(target).isEmptyDirectory();
    assertOnly(file, target);
  }

  @Test
  void aFolderThatDoesNotExist() {
    Path target = folder.resolve("missing").resolve("model.safetensors");
    assertThatThrownBy(() -> Safetensors.write(target, NEW))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(target + ": there is no folder " + target.getParent());
    assertThat(target.getParent()).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWritten() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "posix");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(folder), "a user whom permissions stop");
      assertThatThrownBy(() -> Safetensors.write(file, NEW))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageStartingWith(file.toString())
          .hasMessageNotContaining(".tmp");
      assertOnlyTheOldFile();
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aLinkStaysALink() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "links");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    Safetensors.write(link, NEW);
    assertThat(link).isSymbolicLink();
    assertThat(Safetensors.read(file)).isEqualTo(NEW);
    assertOnly(file, link);
  }

  @Test
  void aStreamIsFlushedAndStaysOpen() throws IOException {
    int[] flushed = {0};
    OutputStream stream =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            flushed[0]++;
          }

          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    Safetensors.write(stream, NEW);
    assertThat(flushed[0]).isOne();
  }
}
