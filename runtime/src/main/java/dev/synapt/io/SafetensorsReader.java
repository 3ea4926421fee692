package dev.synapt.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one file from its first byte to its last: length, header, data, and nothing behind. */
final class SafetensorsReader {
  private static final int SHORTEST_HEADER = "{}".length();

  private final ByteSource source;

  SafetensorsReader(ByteSource source) {
    this.source = source;
  }

  SafetensorsFile read(SafetensorsHeader.Check check) throws IOException {
    Header header = HeaderReader.read(source, readHeaderLength());
    List<TensorEntry> inDataOrder = header.inDataOrder(source);
    if (!inDataOrder.isEmpty()) {
      long dataBytes = inDataOrder.get(inDataOrder.size() - 1).end();
      source.requireRemaining("data", dataBytes);
    }
    check.check(header.announced());
    Map<String, float[]> values = new HashMap<>();
    for (TensorEntry entry : inDataOrder) {
      values.put(entry.name(), source.readFloats(entry.place(), entry.size()));
    }
    expectEnd();
    List<Tensor> tensors = new ArrayList<>();
    for (TensorEntry entry : header.entries()) {
      tensors.add(Tensor.owning(entry.name(), entry.shape(), values.get(entry.name())));
    }
    return SafetensorsFile.of(tensors, header.metadata());
  }

  private int readHeaderLength() throws IOException {
    String place = "length of the header";
    long length = source.readLong(place);
    if (length < SHORTEST_HEADER || length > Limits.HEADER_BYTES) {
      throw source.refusal(
          place,
          SHORTEST_HEADER + " to " + Limits.HEADER_BYTES + " bytes",
          Long.toUnsignedString(length));
    }
    source.requireRemaining("header", length);
    return (int) length;
  }

  private void expectEnd() throws IOException {
    long end = source.offset();
    if (source.read() >= 0) {
      throw source.refusal(
          "byte " + end, "the end of the file after the last tensor's data", "more bytes");
    }
  }
}
