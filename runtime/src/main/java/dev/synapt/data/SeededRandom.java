package dev.synapt.data;

/**
 * The random numbers of initializers, shuffles, splits and dropout: SplitMix64 (Steele, Lea and
 * Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). The same seed gives the
 * same numbers on every JDK and platform.
 *
 * <pre>
 * state = state + 0x9E3779B97F4A7C15
 * z = (state ^ state &gt;&gt;&gt; 30) * 0xBF58476D1CE4E5B9
 * z = (z ^ z &gt;&gt;&gt; 27) * 0x94D049BB133111EB
 * next = z ^ z &gt;&gt;&gt; 31
 * </pre>
 *
 * <p>Test vector: the seed 1234567 gives 6457827717110365317, 3203168211198807973,
 * 9817491932198370423, 4593380528125082431, 16408922859458223821 (unsigned).
 *
 * <pre>{@code
 * SeededRandom random = new SeededRandom(42);
 * int dice = 1 + random.nextInt(6);
 * }</pre>
 *
 * <p>Not safe for use by several threads at once, and not for secrets.
 */
public final class SeededRandom {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;
  private double spareGaussian = Double.NaN;

  /**
   * A generator whose numbers follow from the seed alone.
   *
   * @param seed any number
   */
  public SeededRandom(long seed) {
    state = seed;
  }

  /**
   * A generator for one purpose, whose numbers have nothing to do with those of other purposes or
   * of this generator. Taking it does not advance this generator.
   *
   * @param purpose any number that tells the purposes apart, such as an epoch
   * @return a generator that follows from this one's state and the purpose
   */
  public SeededRandom stream(long purpose) {
    return new SeededRandom(mix(mix(state) + GAMMA * purpose + 1));
  }

  /**
   * The next 64 random bits.
   *
   * @return any long, each equally likely
   */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /**
   * A scrambled number: each bit of the result depends on all bits of the argument.
   *
   * @param bits any number, such as a counter
   * @return the last three lines of the generator's formula, applied to it
   */
  public static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * A whole number below a bound, each equally likely (Lemire's multiplication, with rejection).
   *
   * @param bound above 0
   * @return from 0 to bound - 1
   * @throws IllegalArgumentException if the bound is not above 0
   */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("The bound must be above 0. Received: " + bound);
    }
    long product = (nextLong() >>> 32) * bound;
    if ((product & 0xFFFFFFFFL) < bound) {
      long threshold = (0x100000000L - bound) % bound;
      while ((product & 0xFFFFFFFFL) < threshold) {
        product = (nextLong() >>> 32) * bound;
      }
    }
    return (int) (product >>> 32);
  }

  /**
   * A number in [0, 1): the upper 24 bits of {@link #nextLong} over 2^24.
   *
   * @return one of 2^24 equally likely numbers
   */
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /**
   * A number in [0, 1): the upper 53 bits of {@link #nextLong} over 2^53.
   *
   * @return one of 2^53 equally likely numbers
   */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * A number from the standard normal distribution, by Marsaglia's polar method.
   *
   * @return a number with mean 0 and variance 1
   */
  public double nextGaussian() {
    if (!Double.isNaN(spareGaussian)) {
      double spare = spareGaussian;
      spareGaussian = Double.NaN;
      return spare;
    }
    double u;
    double v;
    double square;
    do {
      u = 2 * nextDouble() - 1;
      v = 2 * nextDouble() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square == 0);
    double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
    spareGaussian = v * scale;
    return u * scale;
  }

  /**
   * The numbers from 0 to n - 1 in random order (Fisher and Yates).
   *
   * @param n at least 0
   * @return a new array, every order equally likely
   */
  public int[] permutation(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    shuffle(order);
    return order;
  }

  /**
   * Puts an array in random order (Fisher and Yates).
   *
   * @param order changed in place, every order equally likely
   */
  public void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int held = order[i];
      order[i] = order[j];
      order[j] = held;
    }
  }
}
