package dev.synapt.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads and writes tensors in the safetensors format.
 *
 * <pre>
 * file   = length, header, data
 * length = 8 bytes, unsigned, smallest first: the bytes of the header, at most 100,000,000
 * header = { "__metadata__": { key: text, ... },
 *            name: { "dtype": "F32", "shape": [rows, columns], "data_offsets": [begin, end] }, ... }
 * data   = the tensors' float32 numbers, 4 bytes each, smallest first, row by row
 * </pre>
 *
 * <p>Offsets count bytes from the end of the header. The tensors cover the data exactly, without
 * holes and overlaps, and no name comes twice. What is written has the tensors in the given order,
 * the metadata sorted by key, and spaces after the header up to a multiple of 8 bytes: the same
 * contents always give the same bytes.
 *
 * <p>Every file is read as if an enemy had made it. One that breaks a rule is refused as a whole,
 * before memory is taken for what it only claims to hold; memory is bounded by a small multiple of
 * the bytes that are really there. Beyond the rules of the format, a file of other types than
 * {@code F32}, of more than 65,536 tensors or as many entries of metadata, or with a tensor of more
 * than 64 dimensions or 2<sup>31</sup> - 9 values is refused, too.
 *
 * <pre>{@code
 * Safetensors.write(Path.of("xor.safetensors"), file);
 * SafetensorsFile same = Safetensors.read(Path.of("xor.safetensors"));
 * }</pre>
 *
 * <p>Source: the format's description and reference implementation, github.com/huggingface/
 * safetensors.
 */
public final class Safetensors {
  private Safetensors() {}

  /**
   * Reads a file.
   *
   * @param file where it is
   * @return all that it holds
   * @throws SafetensorsException if it is not a safetensors file of float32 tensors
   * @throws IOException if it cannot be read at all
   */
  public static SafetensorsFile read(Path file) throws IOException {
    return read(file, SafetensorsHeader.Check.none());
  }

  /**
   * Reads a file whose header passes a check.
   *
   * @param file where it is
   * @param check sees the header before memory is taken for the data
   * @return all that it holds
   * @throws SafetensorsException if it is not a safetensors file of float32 tensors
   * @throws IOException if it cannot be read at all, or the check refuses it
   */
  public static SafetensorsFile read(Path file, SafetensorsHeader.Check check) throws IOException {
    if (Files.isDirectory(file)) {
      throw new SafetensorsException(file.toString(), "a file to read", "a folder");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      InputStream stream = Channels.newInputStream(channel);
      // Pipes and devices say that they are empty.
      ByteSource source =
          Files.isRegularFile(file)
              ? ByteSource.ofKnownSize(stream, file.toString(), channel.size())
              : ByteSource.ofUnknownSize(stream, file.toString());
      return new SafetensorsReader(source).read(check);
    }
  }

  /**
   * Reads a file from a stream, up to its end. The stream is not closed.
   *
   * @param stream the bytes of one file and nothing after them
   * @return all that it holds
   * @throws SafetensorsException if it is not a safetensors file of float32 tensors
   * @throws IOException if the stream fails
   */
  public static SafetensorsFile read(InputStream stream) throws IOException {
    return read(stream, "input stream");
  }

  /**
   * Reads a file from a stream, up to its end. The stream is not closed.
   *
   * @param stream the bytes of one file and nothing after them
   * @param name what messages call the file, such as the name of a resource
   * @return all that it holds
   * @throws SafetensorsException if it is not a safetensors file of float32 tensors
   * @throws IOException if the stream fails
   */
  public static SafetensorsFile read(InputStream stream, String name) throws IOException {
    return read(stream, name, SafetensorsHeader.Check.none());
  }

  /**
   * Reads a file whose header passes a check from a stream, up to its end. The stream is not
   * closed.
   *
   * @param stream the bytes of one file and nothing after them
   * @param name what messages call the file, such as the name of a resource
   * @param check sees the header before memory is taken for the data
   * @return all that it holds
   * @throws SafetensorsException if it is not a safetensors file of float32 tensors
   * @throws IOException if the stream fails, or the check refuses the file
   */
  public static SafetensorsFile read(InputStream stream, String name, SafetensorsHeader.Check check)
      throws IOException {
    return new SafetensorsReader(ByteSource.ofUnknownSize(stream, name)).read(check);
  }

  /**
   * Writes a file, or replaces it as a whole: the contents go into a temporary file in the same
   * folder, are forced to the disk, and take the name of the file in one step. On any failure the
   * old file stays as it was, and no temporary file is left. A file that is replaced keeps its
   * POSIX permissions, and a symbolic link to a file still leads there.
   *
   * @param file where to; its folder exists
   * @param contents what to write
   * @throws SafetensorsException if the header would be longer than 100,000,000 bytes, or if {@code
   *     file} is there and no regular file: a folder, a pipe, a device, or a link to nothing
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, SafetensorsFile contents) throws IOException {
    AtomicFile.replace(file, stream -> write(stream, contents));
  }

  /**
   * Writes the bytes of a file to a stream, and flushes it. The stream is not closed.
   *
   * @param stream where to
   * @param contents what to write
   * @throws SafetensorsException if the header would be longer than 100,000,000 bytes; nothing is
   *     written then
   * @throws IOException if the stream fails
   */
  public static void write(OutputStream stream, SafetensorsFile contents) throws IOException {
    new SafetensorsWriter(stream).write(contents);
  }
}
