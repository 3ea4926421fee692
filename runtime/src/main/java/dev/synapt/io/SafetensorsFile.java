package dev.synapt.io;

import static dev.synapt.io.SafetensorsException.quoted;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a safetensors file holds: tensors in an order, and metadata. It never changes, and whatever
 * it holds can be written and read again.
 *
 * <pre>{@code
 * SafetensorsFile file =
 *     SafetensorsFile.of(
 *         List.of(Tensor.of("hidden.bias", List.of(2), new float[] {0, 1})),
 *         Map.of("format", "synapt"));
 * float[] bias = file.tensor("hidden.bias").orElseThrow().values();
 * }</pre>
 *
 * @see Safetensors
 */
public final class SafetensorsFile {
  /** The one key of a header that is not the name of a tensor. */
  static final String METADATA_KEY = "__metadata__";

  private final List<Tensor> tensors;
  private final Map<String, Tensor> byName;
  private final Map<String, String> metadata;

  private SafetensorsFile(
      List<Tensor> tensors, Map<String, Tensor> byName, Map<String, String> metadata) {
    this.tensors = tensors;
    this.byName = byName;
    this.metadata = metadata;
  }

  /**
   * A file of the given contents.
   *
   * @param tensors the tensors in the order in which they are written, at most 65,536, each with at
   *     most 64 dimensions
   * @param metadata texts by key, at most 65,536
   * @return the file
   * @throws IllegalArgumentException if two tensors have one name, if a name is {@code
   *     __metadata__}, if a text holds half a surrogate pair, or if there are more than can be read
   */
  public static SafetensorsFile of(List<Tensor> tensors, Map<String, String> metadata) {
    atMost(Limits.TENSORS, "tensors", tensors);
    atMost(Limits.METADATA, "entries of metadata", metadata.keySet());
    Map<String, Tensor> byName = new LinkedHashMap<>();
    for (Tensor tensor : tensors) {
      requireUnicode(tensor.name());
      atMost(Limits.DIMENSIONS, "dimensions of tensor " + quoted(tensor.name()), tensor.shape());
      if (tensor.name().equals(METADATA_KEY)) {
        throw new IllegalArgumentException("A tensor cannot be named '" + METADATA_KEY + "'");
      }
      if (byName.put(tensor.name(), tensor) != null) {
        throw new IllegalArgumentException(
            "Every tensor needs a name of its own. Received: two named " + quoted(tensor.name()));
      }
    }
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      requireUnicode(entry.getKey());
      requireUnicode(entry.getValue());
    }
    return new SafetensorsFile(
        List.copyOf(tensors), byName, Collections.unmodifiableMap(new TreeMap<>(metadata)));
  }

  private static void atMost(int limit, String what, Collection<?> received) {
    if (received.size() > limit) {
      throw new IllegalArgumentException(
          "A file holds at most " + limit + " " + what + ". Received: " + received.size());
    }
  }

  private static void requireUnicode(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          "Names and metadata must be valid Unicode, without halves of surrogate pairs. Received: "
              + quoted(text));
    }
  }

  /**
   * All tensors, in the order of the file's header.
   *
   * @return an unmodifiable list
   */
  public List<Tensor> tensors() {
    return tensors;
  }

  /**
   * The tensor of a name.
   *
   * @param name such as {@code hidden.weight}
   * @return the tensor, or empty when there is none of that name
   */
  public Optional<Tensor> tensor(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The texts that a file carries beside its tensors.
   *
   * @return an unmodifiable map, sorted by key; empty when there are none
   */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** What it announces before its data. */
  SafetensorsHeader header() {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (Tensor tensor : tensors) {
      shapes.put(tensor.name(), tensor.shape());
    }
    return new SafetensorsHeader(shapes, metadata);
  }

  /** Equal tensors in the same order, and equal metadata. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SafetensorsFile that
        && tensors.equals(that.tensors)
        && metadata.equals(that.metadata);
  }

  @Override
  public int hashCode() {
    return 31 * tensors.hashCode() + metadata.hashCode();
  }

  /** The tensors' names and shapes, and the metadata. */
  @Override
  public String toString() {
    return tensors + " " + metadata;
  }
}
