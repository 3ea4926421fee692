package dev.synapt.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The parts of one IDX file of unsigned bytes. The memory taken follows from the bytes that arrive,
 * never from the sizes that a header claims.
 */
record IdxFile(int[] sizes, byte[] body) {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  // Real images shrink to a third or less, never to a two-hundredth; small files may be anything.
  private static final int GZIP_RATIO = 200;
  private static final long GZIP_UNSUSPICIOUS = 16L << 20;

  /** Reads a file, plain or compressed by gzip, whose kind the magic number states. */
  static IdxFile read(Path file, int magic, String kind) throws IOException {
    try (InputStream in = open(file, kind)) {
      return read(file, in, magic, kind);
    } catch (EOFException | ZipException e) {
      throw new DataFileException(
          file,
          "Expected whole gzip data. Received: damaged or cut short (" + e.getMessage() + ")",
          e);
    }
  }

  private static InputStream open(Path file, String kind) throws IOException {
    InputStream in = new BufferedInputStream(DataFile.open(file, "a file of IDX " + kind));
    try {
      in.mark(2);
      int magic = in.read() << 8 | in.read();
      in.reset();
      if (magic != GZIP_MAGIC) {
        return in;
      }
      long limit = Math.max(GZIP_UNSUSPICIOUS, GZIP_RATIO * Files.size(file));
      String reason =
          "real data shrinks to no less than 1/%d; unpack the file to read it all the same";
      return new LimitedInputStream(
          file, new GZIPInputStream(in), limit, reason.formatted(GZIP_RATIO));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static IdxFile read(Path file, InputStream in, int magic, String kind)
      throws IOException {
    int dimensions = magic & 0xff;
    int headerLength = Integer.BYTES * (1 + dimensions);
    byte[] bytes = in.readNBytes(headerLength);
    ByteBuffer header = ByteBuffer.wrap(bytes);
    if (bytes.length >= Integer.BYTES) {
      int received = header.getInt();
      if (received != magic) {
        throw new DataFileException(
            file,
            "Expected IDX %s, which begin with the magic number %d. Received: %d"
                .formatted(kind, magic, received));
      }
    }
    if (bytes.length < headerLength) {
      throw new DataFileException(
          file,
          "Expected a header of %d bytes. Received: %d".formatted(headerLength, bytes.length));
    }
    int[] sizes = new int[dimensions];
    long expected = 1;
    for (int i = 0; i < dimensions; i++) {
      sizes[i] = header.getInt();
      expected *= Integer.toUnsignedLong(sizes[i]);
      if (expected == 0 || expected > LARGEST_ARRAY) {
        throw new DataFileException(
            file,
            "Expected sizes above 0 whose product is at most %d. Received: %s as size %d"
                .formatted(LARGEST_ARRAY, Integer.toUnsignedString(sizes[i]), i + 1));
      }
    }
    byte[] body = in.readNBytes((int) expected);
    if (body.length < expected || in.read() >= 0) {
      throw new DataFileException(
          file,
          "Expected %d bytes after the header, as its sizes state. Received: %s"
              .formatted(expected, body.length < expected ? body.length : "more"));
    }
    return new IdxFile(sizes, body);
  }
}
