package dev.synapt.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytes of one file, in order: knows where it is, and how long the file is if that is known.
 */
final class ByteSource {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final long UNKNOWN = -1;

  private final InputStream stream;
  private final String file;
  private final long size;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private long offset;

  private ByteSource(InputStream stream, String file, long size) {
    this.stream = new BufferedInputStream(stream, CHUNK_BYTES);
    this.file = file;
    this.size = size;
  }

  static ByteSource ofKnownSize(InputStream stream, String file, long size) {
    return new ByteSource(stream, file, size);
  }

  static ByteSource ofUnknownSize(InputStream stream, String file) {
    return new ByteSource(stream, file, UNKNOWN);
  }

  /** How many bytes have been read. */
  long offset() {
    return offset;
  }

  /** The next byte, or -1 at the end of the file. */
  int read() throws IOException {
    int next = stream.read();
    if (next >= 0) {
      offset++;
    }
    return next;
  }

  /** Refuses a claim about what follows that the file, as far as its size is known, cannot hold. */
  void requireRemaining(String place, long bytes) throws SafetensorsException {
    if (size != UNKNOWN && bytes > size - offset) {
      throw tooShort(place, bytes, size - offset);
    }
  }

  /** The unsigned 64-bit number that comes next, smallest byte first. */
  long readLong(String place) throws IOException {
    fill(place, Long.BYTES);
    return ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  /**
   * The float32 numbers that come next. Of a file of unknown size no more is allocated than twice
   * what has arrived.
   */
  float[] readFloats(String place, int count) throws IOException {
    requireRemaining(place, (long) Float.BYTES * count);
    int perChunk = CHUNK_BYTES / Float.BYTES;
    float[] values = new float[size == UNKNOWN ? Math.min(count, perChunk) : count];
    for (int filled = 0; filled < count; ) {
      if (filled == values.length) {
        values = Arrays.copyOf(values, (int) Math.min(count, 2L * filled));
      }
      int next = Math.min(values.length - filled, perChunk);
      fill(place, Float.BYTES * next);
      ByteBuffer.wrap(chunk)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values, filled, next);
      filled += next;
    }
    return values;
  }

  private void fill(String place, int bytes) throws IOException {
    int received = stream.readNBytes(chunk, 0, bytes);
    if (received < bytes) {
      throw tooShort(place, bytes, received);
    }
    offset += bytes;
  }

  private SafetensorsException tooShort(String place, long bytes, long received) {
    return refusal(
        place + ", byte " + offset,
        bytes + " more bytes",
        received + " bytes, then the end of the file");
  }

  SafetensorsException refusal(String place, String expected, String received) {
    return new SafetensorsException(file + ", " + place, expected, received);
  }
}
