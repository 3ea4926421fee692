package dev.synapt.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a model computes when it predicts, in a line for its input and one for each dense layer.
 * Weights fit another model exactly if these lines are the same: names, sizes, activations and
 * biases count; loss, dropout, regularisation and initializers do not.
 *
 * @param lines the description, such as {@code input 784} and {@code hidden: dense 128 RELU bias}
 */
public record Fingerprint(List<String> lines) {
  private static final int MOST_LINES = 10_000;

  /**
   * Copies the list.
   *
   * @param lines the description
   */
  public Fingerprint {
    lines = List.copyOf(lines);
  }

  /**
   * The fingerprint of a specification.
   *
   * @param spec the model
   * @return its description
   */
  public static Fingerprint of(ModelSpec spec) {
    List<String> lines = new ArrayList<>();
    lines.add("input " + spec.inputs());
    for (LayerSpec layer : spec.layers()) {
      if (layer instanceof DenseSpec dense) {
        lines.add(
            dense.name()
                + ": dense "
                + dense.units()
                + " "
                + dense.activation()
                + (dense.bias() ? " bias" : " no bias"));
      }
    }
    return new Fingerprint(lines);
  }

  /**
   * The fingerprint that {@link #toString} gave. The text may come from a hostile file: after
   * 10,000 lines, the rest counts as one more, so that many tiny lines do not take much memory.
   *
   * @param text lines, separated by line feeds
   * @return the fingerprint
   */
  public static Fingerprint parse(String text) {
    return new Fingerprint(List.of(text.split("\n", MOST_LINES + 1)));
  }

  /**
   * Names the first difference. Only the input and the dense layers are counted, from 0.
   *
   * @param other what this is compared with, from anywhere
   * @return for instance {@code layer 1 is 'hidden: dense 64 RELU bias', not 'hidden: dense 128
   *     RELU bias'} (the other's, then this one's), short and on one line; empty if there is none
   */
  public Optional<String> firstDifference(Fingerprint other) {
    for (int i = 0; i < Math.max(lines.size(), other.lines.size()); i++) {
      if (!line(i).equals(other.line(i))) {
        String where = i == 0 ? "the input" : "layer " + i;
        return Optional.of(where + " is " + shown(other.line(i)) + ", not " + shown(line(i)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> line(int i) {
    return i < lines.size() ? Optional.of(lines.get(i)) : Optional.empty();
  }

  private static String shown(Optional<String> line) {
    return line.map(Excerpt::of).orElse("absent");
  }

  /**
   * A short name for the whole description.
   *
   * @return the SHA-256 of {@link #toString} in UTF-8, in hexadecimal
   */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The lines, separated by line feeds. */
  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
