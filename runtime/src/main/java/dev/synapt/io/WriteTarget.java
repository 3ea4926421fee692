package dev.synapt.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Where a file that the caller named is to be written, and what must not be overwritten there. */
final class WriteTarget {
  private WriteTarget() {}

  /** The regular file itself, or the place for one; through links to a file, that file. */
  static Path of(Path file) throws IOException {
    if (!Files.exists(file)) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        // Where it leads is a mistake more often than an intention: a disk that is not mounted.
        throw refusal(file, "a symbolic link that leads to nothing");
      }
      return file.toAbsolutePath();
    }
    if (Files.isDirectory(file)) {
      throw refusal(file, "a folder");
    }
    if (!Files.isRegularFile(file)) {
      // A pipe or a device would be gone afterwards, and whoever reads from it would wait.
      throw refusal(file, "something else, such as a pipe, a socket or a device");
    }
    return file.toRealPath();
  }

  /** The permissions of a file that is there, on systems that have them. */
  static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    return view == null || !Files.exists(target)
        ? Optional.empty()
        : Optional.of(view.readAttributes().permissions());
  }

  private static SafetensorsException refusal(Path file, String received) {
    return new SafetensorsException(file.toString(), "a file to write to", received);
  }
}
