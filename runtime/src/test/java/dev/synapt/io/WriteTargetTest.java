package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a regular file is replaced, and it keeps what the owner of the folder gave it. */
class WriteTargetTest {
  private static final SafetensorsFile NEW =
      SafetensorsFile.of(List.of(Tensor.of("x", List.of(1), new float[] {1})), Map.of());

  @TempDir private Path folder;

  @BeforeEach
  void onPosix() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "posix");
  }

  private void assertRefused(Path file, String received) {
    assertThatThrownBy(() -> Safetensors.write(file, NEW))
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessage(file + ": expected a file to write to. Received: " + received);
  }

  private void assertOnly(Path... expected) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(expected);
    }
  }

  @Test
  void whatIsNoRegularFileStays() throws IOException {
    Path socket = folder.resolve("s");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      Path link = Files.createSymbolicLink(folder.resolve("link"), socket);
      for (Path file : List.of(socket, link)) {
        assertRefused(file, "something else, such as a pipe, a socket or a device");
      }
      assertThat(Files.readAttributes(socket, BasicFileAttributes.class).isOther()).isTrue();
      assertOnly(socket, link);
    }
  }

  @Test
  void aLinkToAFolderStays() throws IOException {
    Path target = Files.createDirectory(folder.resolve("folder"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    assertRefused(link, "a folder");
    assertOnly(target, link);
  }

  @Test
  void aLinkToNothingStays() throws IOException {
    Path nothing = folder.resolve("nothing");
    Path link = Files.createSymbolicLink(folder.resolve("link"), nothing);
    Path loop = folder.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    for (Path file : List.of(link, loop)) {
      assertRefused(file, "a symbolic link that leads to nothing");
      assertThat(file).isSymbolicLink();
    }
    assertOnly(link, loop);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x--x", "r--r-----"})
  void permissionsStay(String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    AtomicFile.replace(
        file,
        stream -> {
          try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2).allMatch(each -> permissions(each).equals(permissions));
          }
        });
    assertThat(file).isEmptyFile();
    assertThat(permissions(file)).isEqualTo(permissions);
  }

  @Test
  void aNewFileHasTheUsualPermissions() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("file");
    Safetensors.write(file, NEW);
    assertThat(permissions(file)).isEqualTo(permissions(usual));
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failuresOfTheTemporaryFileNameTheFile() throws IOException {
    Path file = folder.resolve("x".repeat(300));
    assertThatThrownBy(() -> Safetensors.write(file, NEW))
        .isInstanceOf(FileSystemException.class)
        .hasMessageStartingWith(file + ": cannot be written through a temporary file in " + folder)
        .hasMessageNotContaining(".tmp");
    assertOnly();
  }
}
