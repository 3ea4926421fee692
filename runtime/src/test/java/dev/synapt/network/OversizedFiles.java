package dev.synapt.network;

import dev.synapt.spec.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads files of 400 MB, nearly all of it a hole, as those of a tiny model; prints what became of
 * each. Run by {@link ModelFileOversizedTest} with a small heap.
 */
final class OversizedFiles {
  static final String FOLDER = "folder";
  private static final int VALUES = 100_000_000;

  private OversizedFiles() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(System.getProperty(FOLDER), "large");
    Fingerprint fingerprint = Fingerprint.of(Nets.NET);
    String own =
        String.format(
            "\"__metadata__\":{\"synapt.architecture\":\"%s\",\"synapt.fingerprint\":\"%s\"},",
            fingerprint.toString().replace("\n", "\\n"), fingerprint.hash());
    String large = tensor("hidden.weight", 0, VALUES);
    String fitting =
        "\"hidden.weight\":{\"dtype\":\"F32\",\"shape\":[3,4],\"data_offsets\":[0,48]},"
            + tensor("hidden.bias", 12, 4)
            + ",\"answer.weight\":{\"dtype\":\"F32\",\"shape\":[4,2],\"data_offsets\":[64,96]},"
            + tensor("more", 24, VALUES);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("no metadata", large);
    headers.put("too few", own + large);
    headers.put("too many", own + fitting);
    headers.put(
        "another shape",
        own
            + large
            + ","
            + tensor("hidden.bias", VALUES, 4)
            + ","
            + tensor("answer.weight", VALUES + 4, 8));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      write(file, "{" + header.getValue() + "}");
      System.out.println(header.getKey() + ": " + outcome(() -> ModelFile.read(file, Nets.NET)));
      try (InputStream in = Files.newInputStream(file)) {
        System.out.println(header.getKey() + ": " + outcome(() -> ModelFile.read(in, Nets.NET)));
      }
    }
  }

  private static String tensor(String name, int start, int size) {
    return String.format(
        "\"%s\":{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[%d,%d]}",
        name, size, 4L * start, 4L * (start + size));
  }

  private static void write(Path path, String header) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(0);
      file.write(
          ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).array());
      file.write(text);
      // As many bytes as the last tensor ends at.
      String end = header.substring(header.lastIndexOf(',') + 1, header.lastIndexOf(']'));
      file.setLength(8 + text.length + Long.parseLong(end));
    }
  }

  private interface Reading {
    Parameters read() throws IOException;
  }

  private static String outcome(Reading reading) throws IOException {
    try {
      return "read, " + reading.read();
    } catch (ModelFileException refusal) {
      String message = refusal.getMessage();
      return message.substring(message.indexOf("do not fit"));
    }
  }
}
