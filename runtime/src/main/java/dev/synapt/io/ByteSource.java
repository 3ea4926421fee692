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
  private static final int CHUNK_BYTES = 1 << 14;
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
      throw tooShort(place, offset, bytes, size - offset);
    }
  }

  /** The unsigned 64-bit number that comes next, smallest byte first. */
  long readLong(String place) throws IOException {
    int received = receive(Long.BYTES);
    if (received < Long.BYTES) {
      throw tooShort(place, offset - received, Long.BYTES, received);
    }
    return ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  /**
   * The float32 numbers that come next. Of a file of unknown size an array is at most a chunk, or
   * twice as long as what has arrived.
   */
  float[] readFloats(String place, int count) throws IOException {
    requireRemaining(place, (long) Float.BYTES * count);
    long start = offset;
    int perChunk = CHUNK_BYTES / Float.BYTES;
    float[] values = new float[size == UNKNOWN ? Math.min(count, perChunk) : count];
    for (int filled = 0; filled < count; ) {
      if (filled == values.length) {
        values = Arrays.copyOf(values, (int) Math.min(count, 2L * filled));
      }
      int next = Math.min(values.length - filled, perChunk);
      int received = receive(Float.BYTES * next);
      if (received < Float.BYTES * next) {
        throw tooShort(place, start, (long) Float.BYTES * count, offset - start);
      }
      ByteBuffer.wrap(chunk)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values, filled, next);
      filled += next;
    }
    return values;
  }

  /** Fills the chunk up to the given length, or as far as the file goes. */
  private int receive(int bytes) throws IOException {
    int received = stream.readNBytes(chunk, 0, bytes);
    offset += received;
    return received;
  }

  private SafetensorsException tooShort(String place, long start, long bytes, long received) {
    return refusal(
        place + ", byte " + start, bytes + " bytes", received + " bytes, then the end of the file");
  }

  SafetensorsException refusal(String place, String expected, String received) {
    return new SafetensorsException(file + ", " + place, expected, received);
  }
}
