package dev.synapt.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a file: the same contents give the same bytes. */
final class SafetensorsWriter {
  private static final int CHUNK_BYTES = 1 << 14;
  private static final int ALIGNMENT = 8;

  private final OutputStream stream;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  SafetensorsWriter(OutputStream stream) {
    this.stream = stream;
  }

  void write(SafetensorsFile file) throws IOException {
    byte[] header = file.header().json().getBytes(StandardCharsets.UTF_8);
    // The length takes eight bytes itself: a header of whole eights leaves the data aligned.
    int padding = Math.floorMod(-header.length, ALIGNMENT);
    long length = (long) header.length + padding;
    if (length > Limits.HEADER_BYTES) {
      throw new SafetensorsException(
          "header to write", "at most " + Limits.HEADER_BYTES + " bytes", Long.toString(length));
    }
    chunk.putLong(length);
    drain();
    stream.write(header);
    stream.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
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
