package dev.synapt.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Files that are large, or say so, made while they are read; prints what became of each. Run by
 * {@link HostileSizesTest} with a small heap.
 */
final class HostileSizes {
  private static final String EMPTY = ":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}";

  private HostileSizes() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, InputStream> files = new LinkedHashMap<>();
    files.put("a million tensors", header("{", i -> "\"" + i + "\"" + EMPTY, 1_000_000, "}"));
    files.put("65,536 tensors", header("{", i -> "\"" + i + "\"" + EMPTY, 65_536, "}"));
    files.put("equal hashes", header("{", i -> "\"" + collision(i) + "\"" + EMPTY, 65_536, "}"));
    files.put(
        "a million texts",
        header("{\"__metadata__\":{", i -> "\"" + i + "\":\"\"", 1_000_000, "}}"));
    files.put("a million dimensions", header("{\"a\":{\"shape\":[", i -> "1", 1_000_000, "]}}"));
    files.put("a long number", claimed(100_000_000, "{\"a\":{\"shape\":[", "1".repeat(9999), 9999));
    files.put("deep lists", claimed(100_000_000, "{\"a\":", "[".repeat(9999), 9999));
    files.put("deep objects", claimed(100_000_000, "", "{\"a\":".repeat(999), 9999));
    files.put("a long padding", claimed(100_000_000, "{}", " ".repeat(9_999), 10_000, 9_998));
    files.put("a claimed header", claimed(100_000_000, "{", "", 0));
    files.put("a claimed tensor", whole(tensor(2_147_483_639), 100_000));
    files.put("a tensor cut off", whole(tensor(1_000_000), 500_000));
    files.put("a tensor of a million", whole(tensor(1_000_000), 1_000_000));
    for (Map.Entry<String, InputStream> file : files.entrySet()) {
      System.out.println(file.getKey() + ": " + outcome(file.getValue()));
    }
  }

  private static String outcome(InputStream file) throws IOException {
    try {
      return "read, " + Safetensors.read(file, "file").tensors().size() + " tensors";
    } catch (SafetensorsException refusal) {
      return refusal.getMessage();
    }
  }

  private static String tensor(long size) {
    return String.format(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[0,%d]}}", size, 4 * size);
  }

  private static InputStream whole(String header, int floats) {
    return sequence(List.of(length(header.length()), ascii(header), new byte[4 * floats]));
  }

  /** A complete header of so many parts. */
  private static InputStream header(String start, IntFunction<String> part, int count, String end) {
    long length = start.length() + end.length() + count - 1L;
    for (int i = 0; i < count; i++) {
      length += part.apply(i).length();
    }
    InputStream parts =
        lazily(
            IntStream.range(0, count).mapToObj(i -> (i == 0 ? "" : ",") + part.apply(i))::iterator);
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                sequence(List.of(length(length), ascii(start))),
                parts,
                new ByteArrayInputStream(ascii(end)))));
  }

  private static InputStream claimed(int length, String start, String repeated, int times) {
    return claimed(length, start, repeated, times, 0);
  }

  /** A header that claims a length, with as much of it as is said. */
  private static InputStream claimed(
      int length, String start, String repeated, int times, int last) {
    return new SequenceInputStream(
        sequence(List.of(length(length), ascii(start))),
        new SequenceInputStream(
            lazily(Collections.nCopies(times, repeated)),
            new ByteArrayInputStream(ascii(" ".repeat(last)))));
  }

  private static InputStream sequence(List<byte[]> parts) {
    return new SequenceInputStream(
        Collections.enumeration(parts.stream().map(ByteArrayInputStream::new).toList()));
  }

  private static InputStream lazily(Iterable<String> parts) {
    Iterator<String> iterator = parts.iterator();
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          @Override
          public boolean hasMoreElements() {
            return iterator.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(ascii(iterator.next()));
          }
        });
  }

  private static byte[] length(long length) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Names of one hash code: "Aa" and "BB" have the same. */
  private static String collision(int number) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }
}
