package dev.synapt.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes a file: the same contents give the same bytes. */
final class SafetensorsWriter {
  private static final int CHUNK_BYTES = 1 << 14;

  private final OutputStream stream;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  SafetensorsWriter(OutputStream stream) {
    this.stream = stream;
  }

  void write(SafetensorsFile file) throws IOException {
    byte[] head = SafetensorsHeader.framed(file.header().json());
    int length = head.length - Long.BYTES;
    if (length > Limits.HEADER_BYTES) {
      throw new SafetensorsException(
          "header to write", "at most " + Limits.HEADER_BYTES + " bytes", Integer.toString(length));
    }
    stream.write(head);
    for (Tensor tensor : file.tensors()) {
      write(tensor);
    }
    stream.flush();
  }

  private void write(Tensor tensor) throws IOException {
    for (int i = 0; i < tensor.size(); i++) {
      if (!chunk.hasRemaining()) {
        drain();
      }
      chunk.putFloat(tensor.get(i));
    }
    drain();
  }

  private void drain() throws IOException {
    stream.write(chunk.array(), 0, chunk.position());
    chunk.clear();
  }
}
