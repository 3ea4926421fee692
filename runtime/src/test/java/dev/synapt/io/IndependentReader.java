package dev.synapt.io;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads well-formed files another way: someone else's JSON parser, random access to the data. */
final class IndependentReader {
  private IndependentReader() {}

  static SafetensorsFile read(byte[] file) throws CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int header = Math.toIntExact(bytes.getLong());
    String json =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file, 8, header)).toString();
    List<Tensor> tensors = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> member :
        JsonParser.parseString(json).getAsJsonObject().entrySet()) {
      JsonObject value = member.getValue().getAsJsonObject();
      if (member.getKey().equals("__metadata__")) {
        value.asMap().forEach((key, text) -> metadata.put(key, text.getAsString()));
      } else {
        tensors.add(tensor(member.getKey(), value, bytes, 8 + header));
      }
    }
    return SafetensorsFile.of(tensors, metadata);
  }

  private static Tensor tensor(String name, JsonObject entry, ByteBuffer bytes, int dataStart) {
    if (!entry.get("dtype").getAsString().equals("F32")) {
      throw new AssertionError("not F32: " + entry);
    }
    List<Integer> shape =
        entry.getAsJsonArray("shape").asList().stream().map(JsonElement::getAsInt).toList();
    JsonArray offsets = entry.getAsJsonArray("data_offsets");
    int begin = offsets.get(0).getAsInt();
    float[] values = new float[(offsets.get(1).getAsInt() - begin) / 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.getFloat(dataStart + begin + 4 * i);
    }
    return Tensor.of(name, shape, values);
  }
}
