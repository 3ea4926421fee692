package dev.synapt.benchmarks.smile;

import dev.synapt.benchmarks.Peer;
import dev.synapt.benchmarks.PeerServer;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.Workload;
import dev.synapt.benchmarks.Workload.Stepping;
import java.io.IOException;
import java.util.Arrays;
import smile.classification.Classifier;

/**
 * Smile. It computes in double precision and takes one example after the other. It has no Adam: in
 * its place stands its RMSprop, which is less work. Networks without hidden layers are its logistic
 * regression, which makes a step after each example.
 */
public final class SmilePeer implements Peer {
  private final Problem problem;
  private final double[][][] features;
  private final int[][] classes;
  private final double[] input;
  private final double[] posteriori;
  private Classifier<double[]> network;

  private SmilePeer(Problem problem) {
    this.problem = problem;
    Workload workload = problem.workload();
    int batch = workload.batch();
    features = new double[problem.batches()][batch][workload.inputs()];
    classes = new int[problem.batches()][];
    int[] all = problem.classes();
    for (int i = 0; i < problem.batches(); i++) {
      for (int row = 0; row < batch; row++) {
        widen(problem.features(), (i * batch + row) * workload.inputs(), features[i][row]);
      }
      classes[i] = Arrays.copyOfRange(all, i * batch, (i + 1) * batch);
    }
    input = new double[workload.inputs()];
    posteriori = new double[Math.max(2, workload.outputs())];
    network = start();
  }

  /**
   * Serves as a peer.
   *
   * @param args the file of the problem
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    PeerServer.serve(args, SmilePeer::new);
  }

  private Classifier<double[]> start() {
    return isRegression() ? StartedRegression.of(problem) : new StartedMlp(problem);
  }

  private boolean isRegression() {
    return problem.layers().size() == 1;
  }

  private static void widen(float[] values, int from, double[] wide) {
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[from + i];
    }
  }

  @Override
  public String version() {
    return "Smile 6.3.0, in double precision"
        + (isRegression()
            ? ", logistic regression with a step an example"
            : isAdam() ? ", with RMSprop instead of Adam" : "");
  }

  private boolean isAdam() {
    return problem.workload().optimizer() == Stepping.ADAM;
  }

  /** With other steps only the loss before the first is the same. */
  @Override
  public int comparableLosses() {
    return isAdam() || isRegression() ? 1 : COMPARED;
  }

  @Override
  public void restart() {
    network = start();
  }

  /** Smile does not tell the loss: it is found by predicting first. */
  @Override
  public double step(int batch) {
    double sum = 0;
    for (int i = 0; i < classes[batch].length; i++) {
      network.predict(features[batch][i], posteriori);
      sum -= Math.log(posteriori[classes[batch][i]]);
    }
    network.update(features[batch], classes[batch]);
    return sum / classes[batch].length;
  }

  @Override
  public void epochs(int count) {
    for (int i = 0; i < count; i++) {
      for (int batch = 0; batch < classes.length; batch++) {
        network.update(features[batch], classes[batch]);
      }
    }
  }

  @Override
  public void predict(float[] x, float[] out) {
    predictMany(x, 1, out);
  }

  @Override
  public void predictMany(float[] rows, int count, float[] out) {
    int outputs = problem.workload().outputs();
    int first = outputs == 1 ? 1 : 0;
    for (int i = 0; i < count; i++) {
      widen(rows, i * input.length, input);
      network.predict(input, posteriori);
      for (int j = 0; j < outputs; j++) {
        out[i * outputs + j] = (float) posteriori[first + j];
      }
    }
  }
}
