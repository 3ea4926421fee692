package dev.synapt.benchmarks;

import java.util.EnumMap;
import java.util.Map;

/** Times a peer. */
final class Stopwatch {
  /** Work is timed in pieces of at least this long, so that reading the clock costs nothing. */
  private static final long PIECE = 5_000_000;

  /** Single predictions go round among this many examples. */
  private static final int SINGLES = 256;

  /** Predictions of many go round among this many blocks, as far as there are examples. */
  private static final int BLOCKS = 4;

  private final Peer peer;
  private final Problem problem;
  private final float[][] singles;
  private final float[][] blocks;
  private final float[] out;
  private final float[] outs;
  private final Map<Metric, Integer> pieces = new EnumMap<>(Metric.class);

  Stopwatch(Peer peer, Problem problem) {
    this.peer = peer;
    this.problem = problem;
    int rows = problem.rows();
    singles = new float[SINGLES][];
    for (int i = 0; i < SINGLES; i++) {
      singles[i] = problem.rows(i % rows, 1);
    }
    blocks = new float[Math.max(1, Math.min(BLOCKS, rows / Metric.BLOCK))][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = block(i * Metric.BLOCK);
    }
    out = new float[problem.workload().outputs()];
    outs = new float[Metric.BLOCK * out.length];
  }

  /** Small data sets are repeated. */
  private float[] block(int from) {
    int inputs = problem.workload().inputs();
    float[] block = new float[Metric.BLOCK * inputs];
    for (int i = 0; i < Metric.BLOCK; i++) {
      int row = (from + i) % problem.rows();
      System.arraycopy(problem.features(), row * inputs, block, i * inputs, inputs);
    }
    return block;
  }

  /**
   * What was done, and how long it took.
   *
   * @param operations examples trained or predicted
   * @param nanoseconds their time
   */
  record Reading(long operations, long nanoseconds) {}

  Reading read(Metric metric, long budget) {
    int piece = pieces.getOrDefault(metric, 1);
    long operations = 0;
    long nanoseconds = 0;
    while (nanoseconds < budget) {
      long start = System.nanoTime();
      operations += run(metric, piece);
      long taken = System.nanoTime() - start;
      nanoseconds += taken;
      piece = taken < PIECE && piece < 1 << 28 ? piece * 2 : piece;
    }
    pieces.put(metric, piece);
    return new Reading(operations, nanoseconds);
  }

  private long run(Metric metric, int piece) {
    switch (metric) {
      case TRAIN -> peer.epochs(piece);
      case ONE -> {
        for (int i = 0; i < piece; i++) {
          peer.predict(singles[i & SINGLES - 1], out);
        }
      }
      case MANY -> {
        for (int i = 0; i < piece; i++) {
          peer.predictMany(blocks[i % blocks.length], Metric.BLOCK, outs);
        }
      }
    }
    return switch (metric) {
      case TRAIN -> (long) piece * problem.rows();
      case ONE -> piece;
      case MANY -> (long) piece * Metric.BLOCK;
    };
  }
}
