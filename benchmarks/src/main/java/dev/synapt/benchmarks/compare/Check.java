package dev.synapt.benchmarks.compare;

import dev.synapt.benchmarks.Metric;
import dev.synapt.benchmarks.Problem;
import dev.synapt.reference.ReferenceNetwork;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a peer computes what it is measured on: from the same weights the same predictions as the
 * reference in double precision, the same first losses as ourselves, and losses that fall.
 */
final class Check {
  private static final int PREDICTED = 8;
  private static final int EPOCHS = 4;
  private static final double PREDICTION_TOLERANCE = 1e-4;

  /** Adam in PyTorch's form departs by up to 0.1 % from that of Keras on W6. */
  private static final double LOSS_TOLERANCE = 2e-3;

  private final Problem problem;
  private final double[] expected;
  private final double[] losses;

  /**
   * A check against the reference, and against ourselves.
   *
   * @param problem the problem
   * @param ours a process of our own
   */
  Check(Problem problem, PeerProcess ours) throws IOException {
    this.problem = problem;
    this.expected = reference(problem);
    this.losses = ours.losses(EPOCHS * problem.batches());
  }

  /** What is wrong with a peer, or nothing. */
  Optional<String> fault(PeerProcess peer) throws IOException {
    double[] predictions = peer.predictions(PREDICTED);
    for (int i = 0; i < predictions.length; i++) {
      double right = expected[i % expected.length];
      if (!(Math.abs(predictions[i] - right) <= PREDICTION_TOLERANCE)) {
        return Optional.of("predicts %s instead of %s".formatted(predictions[i], right));
      }
    }
    if (!peer.measures(Metric.TRAIN)) {
      return Optional.empty();
    }
    int compared = peer.comparableLosses();
    // Twice: the second time shows that it goes back to where it started.
    Optional<String> fault = lossFault(peer.losses(compared), compared);
    return fault.isPresent() ? fault : lossFault(peer.losses(EPOCHS * problem.batches()), compared);
  }

  private Optional<String> lossFault(double[] theirs, int compared) {
    for (int i = 0; i < Math.min(compared, theirs.length); i++) {
      if (!(Math.abs(theirs[i] - losses[i]) <= LOSS_TOLERANCE * Math.abs(losses[i]))) {
        return Optional.of(
            "has loss %s instead of %s at step %d".formatted(theirs[i], losses[i], i + 1));
      }
    }
    if (theirs.length < losses.length) {
      return Optional.empty();
    }
    double first = epoch(theirs, 0);
    double last = epoch(theirs, EPOCHS - 1);
    return last < first
        ? Optional.empty()
        : Optional.of("does not learn: loss %s, then %s".formatted(first, last));
  }

  private double epoch(double[] values, int number) {
    int batches = problem.batches();
    return Arrays.stream(values, number * batches, (number + 1) * batches).average().orElseThrow();
  }

  private static double[] reference(Problem problem) {
    ReferenceNetwork network = ReferenceNetwork.of(problem.workload().spec(), problem.parameters());
    int outputs = problem.workload().outputs();
    double[] expected = new double[PREDICTED * outputs];
    for (int i = 0; i < PREDICTED; i++) {
      double[] prediction = network.predict(problem.rows(i, 1));
      System.arraycopy(prediction, 0, expected, i * outputs, outputs);
    }
    return expected;
  }
}
