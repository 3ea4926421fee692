package dev.synapt.io;

import static dev.synapt.io.SafetensorsException.quoted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the header says of one tensor, and checks that the numbers agree with each other. */
final class EntryReader {
  private static final String FLOAT32 = "F32";

  /** The types of the format besides {@link #FLOAT32}, by its reference implementation. */
  private static final Set<String> OTHER_TYPES =
      Set.of(
          "BOOL", "U8", "I8", "U16", "I16", "U32", "I32", "U64", "I64", "F16", "BF16", "F64", "C64",
          "F4", "F6_E2M3", "F6_E3M2", "F8_E4M3", "F8_E5M2", "F8_E8M0");

  private final JsonReader json;
  private final String name;
  private @Nullable String dtype;
  private @Nullable List<Integer> shape;
  private @Nullable Offsets offsets;

  EntryReader(JsonReader json, String name) {
    this.json = json;
    this.name = name;
  }

  private record Offsets(long begin, long end) {}

  TensorEntry read() throws IOException {
    json.expect('{');
    for (boolean more = !json.closes('}'); more; more = json.more('}')) {
      String key = json.key("dtype, shape or data_offsets");
      switch (key) {
        case "dtype" -> {
          requireFirst(key, dtype);
          dtype = readType();
        }
        case "shape" -> {
          requireFirst(key, shape);
          shape = readShape();
        }
        case "data_offsets" -> {
          requireFirst(key, offsets);
          offsets = readOffsets();
        }
        default -> throw json.refusal("only dtype, shape and data_offsets", quoted(key));
      }
    }
    requirePresent("dtype", dtype);
    return checked(requirePresent("shape", shape), requirePresent("data_offsets", offsets));
  }

  private void requireFirst(String key, @Nullable Object earlier) throws SafetensorsException {
    if (earlier != null) {
      throw json.refusal("every key once", "a second " + quoted(key));
    }
  }

  private <T> T requirePresent(String key, @Nullable T value) throws SafetensorsException {
    if (value == null) {
      throw json.refusal("dtype, shape and data_offsets", "an entry without " + key);
    }
    return value;
  }

  private String readType() throws IOException {
    String type = json.string("a dtype");
    if (OTHER_TYPES.contains(type)) {
      throw json.refusal("the dtype F32; convert the tensor to float32 and save again", type);
    }
    if (!type.equals(FLOAT32)) {
      throw json.refusal("the dtype F32", "the unknown dtype " + quoted(type));
    }
    return type;
  }

  private List<Integer> readShape() throws IOException {
    List<Integer> extents = new ArrayList<>();
    json.expect('[');
    for (boolean more = !json.closes(']'); more; more = json.more(']')) {
      long extent = json.wholeNumber("an extent of the shape");
      if (extent > Integer.MAX_VALUE) {
        throw json.refusal("extents up to " + Integer.MAX_VALUE, Long.toString(extent));
      }
      if (extents.size() == Limits.DIMENSIONS) {
        throw json.refusal("at most " + Limits.DIMENSIONS + " dimensions", "more of them");
      }
      extents.add((int) extent);
    }
    return extents;
  }

  private Offsets readOffsets() throws IOException {
    json.expect('[');
    long begin = json.wholeNumber("the begin of data_offsets");
    json.expect(',');
    long end = json.wholeNumber("the end of data_offsets");
    json.expect(']');
    return new Offsets(begin, end);
  }

  private TensorEntry checked(List<Integer> extents, Offsets range) throws SafetensorsException {
    long size = Tensor.product(extents);
    if (size > Limits.VALUES) {
      throw json.refusal("at most " + Limits.VALUES + " values", "the shape " + extents);
    }
    if (range.begin > range.end) {
      throw json.refusal(
          "data_offsets that begin before they end", "[" + range.begin + ", " + range.end + "]");
    }
    long bytes = Float.BYTES * size;
    if (range.end - range.begin != bytes) {
      throw json.refusal(
          bytes + " bytes for the shape " + extents,
          (range.end - range.begin)
              + " bytes, the data_offsets ["
              + range.begin
              + ", "
              + range.end
              + "]");
    }
    return new TensorEntry(name, List.copyOf(extents), range.begin, range.end);
  }
}
