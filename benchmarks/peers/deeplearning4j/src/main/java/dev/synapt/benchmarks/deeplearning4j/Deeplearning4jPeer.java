package dev.synapt.benchmarks.deeplearning4j;

import dev.synapt.benchmarks.DenseWeights;
import dev.synapt.benchmarks.Peer;
import dev.synapt.benchmarks.PeerServer;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j. Minibatches are arrays of its own before the clock starts. */
public final class Deeplearning4jPeer implements Peer {
  private final Problem problem;
  private final List<INDArray> features = new ArrayList<>();
  private final List<INDArray> targets = new ArrayList<>();
  private final MultiLayerNetwork network;

  private Deeplearning4jPeer(Problem problem) {
    this.problem = problem;
    Workload workload = problem.workload();
    for (int batch = 0; batch < problem.batches(); batch++) {
      features.add(matrix(workload.batch(), workload.inputs(), problem.batchFeatures(batch)));
      targets.add(matrix(workload.batch(), workload.outputs(), problem.batchTargets(batch)));
    }
    network = new MultiLayerNetwork(Configuration.of(workload));
    network.init();
    restart();
  }

  /**
   * Serves as a peer.
   *
   * @param args the file of the problem
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    PeerServer.serve(args, Deeplearning4jPeer::new);
  }

  private static INDArray matrix(long rows, long columns, float[] values) {
    return Nd4j.create(values, new long[] {rows, columns}, 'c');
  }

  @Override
  public String version() {
    return "Deeplearning4j 1.0.0-M2.1 (" + Nd4j.getBackend().getClass().getSimpleName() + ")";
  }

  @Override
  public void restart() {
    int index = 0;
    for (DenseWeights layer : problem.layers()) {
      network.setParam(index + "_W", matrix(layer.inputs(), layer.units(), layer.weights()));
      network.setParam(index + "_b", matrix(1, layer.units(), layer.bias()));
      index++;
    }
    // Adam corrects its moments by the number of the iteration.
    network.getLayerWiseConfigurations().setIterationCount(0);
    INDArray moments = network.getUpdater().getStateViewArray();
    if (moments != null) {
      moments.assign(0);
    }
  }

  @Override
  public double step(int batch) {
    network.fit(features.get(batch), targets.get(batch));
    return network.score();
  }

  @Override
  public void epochs(int count) {
    for (int i = 0; i < count; i++) {
      for (int batch = 0; batch < problem.batches(); batch++) {
        network.fit(features.get(batch), targets.get(batch));
      }
    }
  }

  @Override
  public void predict(float[] x, float[] out) {
    predictMany(x, 1, out);
  }

  @Override
  public void predictMany(float[] rows, int count, float[] out) {
    INDArray outputs = network.output(matrix(count, problem.workload().inputs(), rows));
    float[] values = outputs.dup('c').data().asFloat();
    System.arraycopy(values, 0, out, 0, count * problem.workload().outputs());
  }

  @Override
  public void close() {
    network.close();
  }
}
