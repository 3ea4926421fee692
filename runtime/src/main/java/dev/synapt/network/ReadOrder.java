package dev.synapt.network;

import java.lang.invoke.VarHandle;
import java.util.Set;

/**
 * The order in which a tile of a product reads its factors. C2 reads as many ahead as it can, and
 * on CPUs with 16 vector registers the sums then leave theirs.
 */
public final class ReadOrder {
  /** Where a fence for stores is no instruction. */
  private static final boolean IS_FREE =
      Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));

  private ReadOrder() {}

  /**
   * C2 does not move reads of arrays across the call on x86, where it is no instruction; elsewhere
   * nothing is done. It promises nothing to other threads: it is a fence for stores.
   */
  public static void keep() {
    if (IS_FREE) {
      VarHandle.storeStoreFence();
    }
  }
}
