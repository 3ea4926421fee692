package dev.synapt.io;

import dev.synapt.data.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file before it is written, its parts as texts, so that each can be made wrong by itself. */
final class Draft {
  /** Stands for bytes that are no UTF-8, in any text. */
  static final String NOT_UTF8 = "\uE000";

  /** One tensor: the members of its object, texts by key; a key may be given a second time. */
  static final class Entry {
    String name;
    String dtype = "\"F32\"";
    List<String> shape = new ArrayList<>();
    long begin;
    long end;
    final Map<String, String> overrides = new LinkedHashMap<>();
    final List<String> additions = new ArrayList<>();
    int rotation;

    Entry(String name) {
      this.name = name;
    }

    private String json() {
      Map<String, String> members = new LinkedHashMap<>();
      members.put("dtype", dtype);
      members.put("shape", "[" + String.join(",", shape) + "]");
      members.put("data_offsets", "[" + begin + "," + end + "]");
      members.putAll(overrides);
      List<String> parts = new ArrayList<>();
      members.forEach((key, value) -> parts.add("\"" + key + "\":" + value));
      parts.removeIf(part -> part.endsWith(":"));
      parts.addAll(additions);
      Collections.rotate(parts, rotation);
      return "\"" + name + "\":{" + String.join(",", parts) + "}";
    }
  }

  final List<Entry> entries = new ArrayList<>();
  final List<String> metadata = new ArrayList<>();
  final List<String> additions = new ArrayList<>();
  String end = "}";
  String space = "";
  int padding;
  long lengthError;
  byte[] data;

  /** A well-formed file of one to five tensors, none of them empty. */
  Draft(SeededRandom random) {
    long begin = 0;
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      Entry entry = new Entry("layer" + i + (random.nextInt(2) == 0 ? ".weight" : ".bias"));
      long size = 1;
      for (int dimensions = random.nextInt(4); dimensions > 0; dimensions--) {
        int extent = 1 + random.nextInt(6);
        size *= extent;
        entry.shape.add("" + extent);
      }
      entry.begin = begin;
      begin += 4 * size;
      entry.end = begin;
      entries.add(entry);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      metadata.add("\"key" + i + "\":\"text " + random.nextInt(100) + "\"");
    }
    padding = random.nextInt(8);
    data = new byte[(int) begin];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) random.nextLong();
    }
  }

  /** The data to come, when the tensors are moved. */
  long dataEnd() {
    return entries.stream().mapToLong(entry -> entry.end).max().orElse(0);
  }

  byte[] bytes() {
    List<String> members = new ArrayList<>();
    if (!metadata.isEmpty()) {
      members.add("\"__metadata__\":{" + String.join(",", metadata) + "}");
    }
    entries.forEach(entry -> members.add(entry.json()));
    members.addAll(additions);
    String json = "{" + String.join(",", members) + end;
    if (!space.isEmpty()) {
      json = json.replaceAll("(?<=[\\[\\]{},])(?!$)", space);
    }
    byte[] header = (json + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < header.length - 2; i++) {
      if (header[i] == (byte) 0xEE
          && header[i + 1] == (byte) 0x80
          && header[i + 2] == (byte) 0x80) {
        header[i] = (byte) 0xFF;
      }
    }
    return Bytes.file(header.length + lengthError, header, data);
  }
}
