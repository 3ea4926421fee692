package dev.synapt.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Replaces a file as a whole: whoever looks, even after a loss of power, finds the old contents or
 * the new, never a part. The new contents go into a temporary file beside it, which gets its
 * permissions, and its name once they are on the disk.
 */
final class AtomicFile {
  private AtomicFile() {}

  /** What is to be in the file. */
  interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  /** Writes the file; on any failure the old one stays and the temporary one is removed. */
  static void replace(Path file, Content content) throws IOException {
    Path target = WriteTarget.of(file);
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "there is no folder " + folder);
    }
    // Not createTempFile, which lets only the owner read.
    Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
    try {
      write(temporary, WriteTarget.permissions(target), content);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException failure) {
      deleteAfter(failure, temporary);
      throw temporary.toString().equals(failure.getFile()) ? about(file, folder, failure) : failure;
    } catch (IOException | RuntimeException | Error failure) {
      deleteAfter(failure, temporary);
      throw failure;
    }
    forceWherePossible(folder);
  }

  private static void write(
      Path temporary, Optional<Set<PosixFilePermission>> permissions, Content content)
      throws IOException {
    // From the start, so that nobody reads what the old file did not let them read.
    FileAttribute<?>[] attributes =
        permissions.stream()
            .map(PosixFilePermissions::asFileAttribute)
            .toArray(FileAttribute<?>[]::new);
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes)) {
      if (permissions.isPresent()) {
        // The process's mask may have taken some away.
        Files.setPosixFilePermissions(temporary, permissions.get());
      }
      OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(stream);
      stream.flush();
      channel.force(true);
    }
  }

  /** The failure under the name that the caller knows: the temporary file means nothing to them. */
  private static FileSystemException about(Path file, Path folder, FileSystemException failure) {
    String reason = failure.getReason();
    String why =
        "cannot be written through a temporary file in "
            + folder
            + (reason == null ? "" : ": " + reason);
    FileSystemException named =
        failure instanceof AccessDeniedException
            ? new AccessDeniedException(file.toString(), null, why)
            : new FileSystemException(file.toString(), null, why);
    named.initCause(failure);
    return named;
  }

  private static void forceWherePossible(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisPlatform) {
      // Windows does not open folders and some file systems do not force them. The new file is in
      // place by now, so this is no failure to report: it only may reach the disk later.
    }
  }

  private static void deleteAfter(Throwable failure, Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
