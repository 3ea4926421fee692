package dev.synapt.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Refuses to deliver more than a number of bytes, however many there are. */
final class LimitedInputStream extends FilterInputStream {
  private final Path file;
  private final long limit;
  private final String reason;
  private long delivered;

  /**
   * A stream with a limit.
   *
   * @param file the file that the error names
   * @param in the bytes
   * @param limit the most bytes to deliver
   * @param reason why there is a limit, and what to do
   */
  LimitedInputStream(Path file, InputStream in, long limit, String reason) {
    super(in);
    this.file = file;
    this.limit = limit;
    this.reason = reason;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) throws DataFileException {
    delivered += bytes;
    if (delivered > limit) {
      throw new DataFileException(
          file, "Expected at most %d bytes: %s. Received: more".formatted(limit, reason));
    }
  }
}
