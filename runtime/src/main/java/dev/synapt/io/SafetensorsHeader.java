package dev.synapt.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a safetensors file announces before its data: enough to refuse it while it has cost next to
 * no memory.
 *
 * <pre>{@code
 * Safetensors.read(
 *     path,
 *     header -> {
 *       if (!header.shapes().containsKey("hidden.weight")) {
 *         throw new IOException(path + " has no hidden.weight");
 *       }
 *     });
 * }</pre>
 *
 * @param shapes the shape of each tensor by its name, in the order of the header
 * @param metadata texts by key
 */
public record SafetensorsHeader(Map<String, List<Integer>> shapes, Map<String, String> metadata) {
  private static final int ALIGNMENT = 8;

  /**
   * Makes both maps unmodifiable.
   *
   * @param shapes the shape of each tensor by its name
   * @param metadata texts by key
   */
  public SafetensorsHeader {
    // Not Map.copyOf, whose look-ups are slow when a hostile file has many keys of one hash code.
    shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /**
   * The JSON that {@link Safetensors#write} puts into a file, without the spaces behind it.
   *
   * @return metadata sorted by key if there are any, then the tensors, whose data lie one behind
   *     the other; names and texts are not checked
   * @throws ArithmeticException if the data take more than 2<sup>63</sup> bytes
   */
  public String json() {
    return HeaderWriter.json(this);
  }

  /**
   * What a file begins with: the length, the JSON, and spaces, so that the data are aligned.
   *
   * @param json the {@link #json} of a header
   * @return a multiple of 8 bytes
   */
  public static byte[] framed(String json) {
    byte[] header = json.getBytes(StandardCharsets.UTF_8);
    int padding = Math.floorMod(-header.length, ALIGNMENT);
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + header.length + padding);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(header.length + padding).put(header);
    Arrays.fill(bytes.array(), bytes.position(), bytes.capacity(), (byte) ' ');
    return bytes.array();
  }

  /** Decides by the header whether the data are read. */
  @FunctionalInterface
  public interface Check {
    /**
     * Lets a file pass, or refuses it.
     *
     * @param header what the file announces; it is well formed
     * @throws IOException to refuse the file
     */
    void check(SafetensorsHeader header) throws IOException;

    /**
     * No check.
     *
     * @return one that every file passes
     */
    static Check none() {
      return header -> {};
    }
  }
}
