package dev.synapt.network;

/**
 * When trainers, or single predictions, begin to compute in vectors: as soon as portable code has
 * computed for about as long as it takes until vectors are compiled, since until then they are many
 * times slower. A training that is over before never waits for them; one that ends soon after has
 * waited for nothing, and a long one is later by what portable code was slower. The numbers are the
 * same either way, to the bit.
 *
 * <p>With the system property {@code synapt.vector}, {@code on} begins with the first call, {@code
 * off} never does.
 *
 * <p>For generated code.
 */
public final class VectorStart {
  private final String model;
  private int left;

  private VectorStart(String model, int left) {
    this.model = model;
    this.left = left;
  }

  /**
   * A start that all objects of a class share, as what is compiled serves all of them.
   *
   * @param examples how many examples come before it
   * @param model the name of the model
   * @return a start that has counted nothing yet
   */
  public static VectorStart after(int examples, String model) {
    return new VectorStart(model, isAtOnce() ? 0 : examples);
  }

  /**
   * Whether the next pass is to be in vectors; else its examples are counted, of which several
   * threads may forget some.
   *
   * @param examples how many examples the pass is over
   * @return true from the first pass after enough of them, if this process uses the Vector API: see
   *     {@link VectorFlavour#isOn}
   */
  public boolean isDue(int examples) {
    if (left > 0) {
      left -= examples;
      return false;
    }
    return VectorFlavour.isOn(model);
  }

  /** Without {@link VectorFlavour}, which a first prediction need not load. */
  private static boolean isAtOnce() {
    return "on".equals(System.getProperty(VectorFlavour.PROPERTY));
  }
}
