package dev.synapt.io;

import static dev.synapt.io.SafetensorsException.quoted;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a header: names with entries, and metadata once. */
final class HeaderReader {
  private final JsonReader json;
  private final Map<String, TensorEntry> entries = new LinkedHashMap<>();
  private @Nullable Map<String, String> metadata;

  private HeaderReader(JsonReader json) {
    this.json = json;
  }

  /** The header of the given length, from where the source is; the source is then at its end. */
  static Header read(ByteSource source, int length) throws IOException {
    return new HeaderReader(new JsonReader(source, source.offset() + length)).read();
  }

  private Header read() throws IOException {
    json.expectHere('{');
    for (boolean more = !json.closes('}'); more; more = json.more('}')) {
      String name = json.key("the name of a tensor");
      if (name.equals(SafetensorsFile.METADATA_KEY)) {
        readMetadata();
      } else {
        readEntry(name);
      }
      json.at("header");
    }
    json.expectEnd();
    return new Header(List.copyOf(entries.values()), metadata == null ? Map.of() : metadata);
  }

  private void readEntry(String name) throws IOException {
    if (entries.containsKey(name)) {
      throw json.refusal("every name once", "a second tensor " + quoted(name));
    }
    if (entries.size() == Limits.TENSORS) {
      throw json.refusal("at most " + Limits.TENSORS + " tensors", "one more, " + quoted(name));
    }
    json.at("tensor " + quoted(name));
    entries.put(name, new EntryReader(json, name).read());
  }

  private void readMetadata() throws IOException {
    if (metadata != null) {
      throw json.refusal("every name once", "a second " + SafetensorsFile.METADATA_KEY);
    }
    json.at(SafetensorsFile.METADATA_KEY);
    Map<String, String> read = new LinkedHashMap<>();
    json.expect('{');
    for (boolean more = !json.closes('}'); more; more = json.more('}')) {
      String key = json.key("a key of the metadata");
      if (read.containsKey(key)) {
        throw json.refusal("every key once", "a second " + quoted(key));
      }
      if (read.size() == Limits.METADATA) {
        throw json.refusal("at most " + Limits.METADATA + " entries", "one more, " + quoted(key));
      }
      read.put(key, json.string("a text"));
    }
    metadata = read;
  }
}
