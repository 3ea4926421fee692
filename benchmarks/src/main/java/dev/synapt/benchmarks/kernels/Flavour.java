package dev.synapt.benchmarks.kernels;

import dev.synapt.network.VectorFlavour;
import java.io.IOException;
import java.util.List;

/** Says whether models compute with the Vector API in a JVM with the options it was given. */
public final class Flavour {
  private static final String ON = "@vectors";

  private Flavour() {}

  /**
   * Says it.
   *
   * @param args nothing
   */
  public static void main(String[] args) {
    System.out.println(VectorFlavour.isOn("Net") ? ON : "");
  }

  /** Asks a JVM with such options. */
  static boolean hasVectors(String... options) throws IOException {
    return Answers.of(Flavour.class, List.of(options)).anyMatch(ON::equals);
  }
}
