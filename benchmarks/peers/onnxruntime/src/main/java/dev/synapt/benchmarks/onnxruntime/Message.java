package dev.synapt.benchmarks.onnxruntime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A message of Protocol Buffers, field by field: a tag, {@code number << 3 | wire type}, and then a
 * varint (wire type 0) or a length and bytes (2).
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>
 */
final class Message {
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Message field(int number, long value) {
    varint((long) number << 3 | VARINT);
    varint(value);
    return this;
  }

  Message field(int number, String value) {
    return field(number, value.getBytes(StandardCharsets.UTF_8));
  }

  Message field(int number, Message value) {
    return field(number, value.bytes());
  }

  /** Floats as little-endian bytes, as {@code raw_data} of a tensor has them. */
  Message field(int number, float[] values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return field(number, raw.array());
  }

  private Message field(int number, byte[] value) {
    varint((long) number << 3 | BYTES);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  /** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
