package dev.synapt.network;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether {@link Math#fma(float, float, float)} is one instruction of this CPU. CPUs before 2013
 * have none, and the JDK then computes each call in decimal arithmetic, about a thousand times
 * slower: the results are the same, but nobody would wait for them.
 *
 * <p>Found by timing, once, when first asked; takes some microseconds where it is fast.
 *
 * <pre>{@code
 * FusedMultiplyAdd.warnOnce("Digits");
 * }</pre>
 */
public final class FusedMultiplyAdd {
  /**
   * Between the 1 to 100 ns of an instruction, interpreted or not, and the decimal microseconds.
   */
  private static final long FAST_NANOS_PER_CALL = 300;

  private static final int CALLS = 32;
  private static final int TRIES = 20;

  private FusedMultiplyAdd() {}

  /**
   * Whether {@code Math.fma} is fast here.
   *
   * @return false if each call takes microseconds
   */
  public static boolean isFast() {
    return Detected.FAST;
  }

  /**
   * Logs one warning that names the remedy if {@code Math.fma} is slow here; at most once in a
   * process, whatever the models.
   *
   * @param model the name of the model that is about to use it
   */
  public static void warnOnce(String model) {
    if (!isFast() && Warning.GIVEN.compareAndSet(false, true)) {
      System.getLogger("dev.synapt")
          .log(
              System.Logger.Level.WARNING,
              "This CPU or JVM has no fused multiply-add, so model "
                  + model
                  + " runs about a thousand times slower than it could. Compile it with"
                  + " -Asynapt.fma=off. (Results then differ in their last bits.)");
    }
  }

  /** A lazy holder: the first {@code AtomicBoolean} takes a starting JVM 2 ms. */
  private static final class Warning {
    private static final AtomicBoolean GIVEN = new AtomicBoolean();
  }

  /** The lazy holder: the first question measures. */
  private static final class Detected {
    private static final boolean FAST = measure();

    /** Fast as soon as one try is: noise only ever adds time. */
    private static boolean measure() {
      for (int i = 0; i < TRIES; i++) {
        long start = System.nanoTime();
        float sum = chain();
        long nanos = System.nanoTime() - start;
        if (nanos < CALLS * FAST_NANOS_PER_CALL && sum > 0) {
          return true;
        }
      }
      return false;
    }

    /**
     * Finite numbers other than zero: the others have a short cut where there is no instruction.
     */
    private static float chain() {
      float sum = 0.1f;
      for (int i = 0; i < CALLS; i++) {
        sum = Math.fma(sum, 0.7f, 0.3f);
      }
      return sum;
    }
  }
}
