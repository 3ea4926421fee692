package dev.synapt.network;

/**
 * The contract between generated classes and this runtime. A generated class names the version that
 * it was made for, and checks it when it is initialised.
 */
public final class RuntimeVersion {
  /** The version of this runtime. */
  public static final String CURRENT = "0.1";

  private RuntimeVersion() {}

  /**
   * Checks that this runtime serves a generated class. Until version 1.0, only equal versions serve
   * each other.
   *
   * @param required the version that the class was made for
   * @param generatedClass the simple name of the class
   * @throws IncompatibleClassChangeError if it does not; the message names both versions and the
   *     remedy. An error, because class initialisation would hide an exception and its message
   *     behind another one
   */
  public static void require(String required, String generatedClass) {
    if (!required.equals(CURRENT)) {
      throw new IncompatibleClassChangeError(
          generatedClass
              + " was generated for the Synapt runtime "
              + required
              + ", but the runtime on the class path is "
              + CURRENT
              + ". Use synapt-runtime and synapt-processor of the same version and compile again.");
    }
  }
}
