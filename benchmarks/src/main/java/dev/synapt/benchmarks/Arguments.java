package dev.synapt.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Options of a command, {@code --name value} by turns.
 *
 * @param values the values by name
 */
public record Arguments(Map<String, String> values) {
  /**
   * Reads options.
   *
   * @param words options and values by turns
   * @return the options
   */
  public static Arguments of(List<String> words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      if (!words.get(i).startsWith("--") || i + 1 == words.size()) {
        throw new IllegalArgumentException(
            "Options are given as --name value. Received: " + String.join(" ", words));
      }
      values.put(words.get(i).substring(2), words.get(i + 1));
    }
    return new Arguments(values);
  }

  /**
   * Refuses options that nobody reads.
   *
   * @param known the names that are read
   */
  public void allow(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "There is no option --%s. There are: %s".formatted(name, known));
      }
    }
  }

  /**
   * The value of an option.
   *
   * @param name its name without dashes
   * @param otherwise the value if it is not given
   * @return the value
   */
  public String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /**
   * The value of an option that must be given.
   *
   * @param name its name without dashes
   * @return the value
   */
  public String required(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--%s is missing in: %s".formatted(name, values));
    }
    return value;
  }
}
