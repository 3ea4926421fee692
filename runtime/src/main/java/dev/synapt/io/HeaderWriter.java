package dev.synapt.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The header of a file as JSON: metadata first if there are any, then the tensors in order. */
final class HeaderWriter {
  private HeaderWriter() {}

  static String json(SafetensorsHeader header) {
    List<String> members = new ArrayList<>();
    if (!header.metadata().isEmpty()) {
      members.add(
          string(SafetensorsFile.METADATA_KEY) + ":" + metadata(new TreeMap<>(header.metadata())));
    }
    long begin = 0;
    for (Map.Entry<String, List<Integer>> tensor : header.shapes().entrySet()) {
      long bytes = Math.multiplyExact(Float.BYTES, Tensor.product(tensor.getValue()));
      long end = Math.addExact(begin, bytes);
      members.add(string(tensor.getKey()) + ":" + entry(tensor.getValue(), begin, end));
      begin = end;
    }
    return "{" + String.join(",", members) + "}";
  }

  private static String metadata(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .map(text -> string(text.getKey()) + ":" + string(text.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String entry(List<Integer> extents, long begin, long end) {
    String shape = extents.stream().map(String::valueOf).collect(Collectors.joining(","));
    return "{\"dtype\":\"F32\",\"shape\":["
        + shape
        + "],\"data_offsets\":["
        + begin
        + ","
        + end
        + "]}";
  }

  private static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
