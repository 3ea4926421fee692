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
  private static final int MOST_SHOWN = 200;

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
   * The fingerprint that {@link #toString} gave.
   *
   * @param text lines, separated by line feeds
   * @return the fingerprint
   */
  public static Fingerprint parse(String text) {
    return new Fingerprint(text.lines().toList());
  }

  /**
   * Names the first difference.
   *
   * @param other what this is compared with
   * @return for instance {@code layer 1 is 'hidden: dense 64 RELU bias', not 'hidden: dense 128
   *     RELU bias'} (the other's, then this one's); empty if there is none
   */
  public Optional<String> firstDifference(Fingerprint other) {
    for (int i = 0; i < Math.max(lines.size(), other.lines.size()); i++) {
      String mine = line(i);
      String theirs = other.line(i);
      if (!mine.equals(theirs)) {
        String where = i == 0 ? "the input" : "layer " + i;
        return Optional.of(where + " is " + shown(theirs) + ", not " + shown(mine));
      }
    }
    return Optional.empty();
  }

  private String line(int i) {
    return i < lines.size() ? "'" + lines.get(i) + "'" : "absent";
  }

  /** The other fingerprint may come from a hostile file: only so much of it goes into a message. */
  private static String shown(String line) {
    String printable = line.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= MOST_SHOWN
        ? printable
        : printable.substring(0, MOST_SHOWN) + "...'";
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
