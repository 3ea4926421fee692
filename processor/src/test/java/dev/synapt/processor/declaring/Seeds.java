package dev.synapt.processor.declaring;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Choices that follow from a seed. */
final class Seeds {
  private Seeds() {}

  /** {@link Random} for its shuffle; unmixed, its first numbers are much the same for all seeds. */
  static Random random(long seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }

  static String one(Random random, String... choices) {
    return one(random, List.of(choices));
  }

  static <T> T one(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
