package dev.synapt.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces a file as a whole: whoever looks, even after a loss of power, finds the old contents or
 * the new, never a part. The new contents go into a temporary file beside it, which takes its name
 * once they are on the disk.
 */
final class AtomicFile {
  private AtomicFile() {}

  /** What is to be in the file. */
  interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  /** Writes the file; on any failure the old one stays and the temporary one is removed. */
  static void replace(Path file, Content content) throws IOException {
    // Through a symbolic link, the file it leads to is replaced, not the link.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new SafetensorsException(file.toString(), "a file to write to", "a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "there is no folder " + folder);
    }
    // Not createTempFile, which lets only the owner read.
    Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
    try {
      write(temporary, content);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error failure) {
      deleteAfter(failure, temporary);
      throw failure;
    }
    forceWherePossible(folder);
  }

  private static void write(Path temporary, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(stream);
      stream.flush();
      channel.force(true);
    }
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
