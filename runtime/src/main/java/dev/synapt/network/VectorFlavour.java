package dev.synapt.network;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether models compute with the Vector API in this process: {@code jdk.incubator.vector} is among
 * the modules of the JVM, and nobody has set the system property {@code synapt.vector} to {@code
 * off}. The numbers are the same either way, to the bit.
 *
 * <p>Generated code that was compiled where the compiler saw the module has a class that uses it,
 * and asks here before it loads that class. Decided once, when first asked.
 *
 * <pre>{@code
 * java --add-modules jdk.incubator.vector -jar app.jar
 * }</pre>
 */
public final class VectorFlavour {
  /**
   * The system property that switches the Vector API off, with the value {@code off}. With {@code
   * on}, training and single predictions use it from the first on, whether or not it will be worth
   * its start.
   */
  public static final String PROPERTY = "synapt.vector";

  private static final String MODULE = "jdk.incubator.vector";

  private VectorFlavour() {}

  /**
   * Whether the Vector API is used. If only the module is missing, logs one line that names the
   * remedy; at most once in a process, whatever the models.
   *
   * @param model the name of the model that could use it
   * @return true if classes that need {@code jdk.incubator.vector} can be loaded
   */
  public static boolean isOn(String model) {
    if (!Chosen.HAS_MODULE
        && !Chosen.IS_OFF
        && !Refusal.GIVEN.get()
        && Refusal.GIVEN.compareAndSet(false, true)) {
      System.getLogger("dev.synapt")
          .log(
              System.Logger.Level.INFO,
              "Model "
                  + model
                  + " was compiled for the Vector API, which this JVM does not have among its"
                  + " modules: it is slower than it could be. Run java with"
                  + " --add-modules jdk.incubator.vector, or with -Dsynapt.vector=off to leave it so"
                  + " and read this no more.");
    }
    return Chosen.HAS_MODULE && !Chosen.IS_OFF;
  }

  /** A lazy holder: the first {@code AtomicBoolean} takes a starting JVM 2 ms. */
  private static final class Refusal {
    private static final AtomicBoolean GIVEN = new AtomicBoolean();
  }

  /** The lazy holder: the first question decides. */
  private static final class Chosen {
    private static final boolean HAS_MODULE = ModuleLayer.boot().findModule(MODULE).isPresent();
    private static final boolean IS_OFF = "off".equals(System.getProperty(PROPERTY));
  }
}
