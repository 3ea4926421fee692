package dev.synapt.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the header of a file announces, in its order. */
record Header(List<TensorEntry> entries, Map<String, String> metadata) {

  /** The part that does not depend on where the data lie. */
  SafetensorsHeader announced() {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (TensorEntry entry : entries) {
      shapes.put(entry.name(), entry.shape());
    }
    return new SafetensorsHeader(shapes, metadata);
  }

  /** The entries as their data lie in the file; refused unless each begins where one ends. */
  List<TensorEntry> inDataOrder(ByteSource source) throws SafetensorsException {
    List<TensorEntry> ordered = new ArrayList<>(entries);
    Collections.sort(ordered);
    long end = 0;
    for (TensorEntry entry : ordered) {
      if (entry.begin() != end) {
        throw source.refusal(
            entry.place(),
            "data that begin at " + end + ", where the data before them end",
            "data_offsets that begin at "
                + entry.begin()
                + (entry.begin() > end ? ", which leaves a hole" : ", which overlaps"));
      }
      end = entry.end();
    }
    return ordered;
  }
}
