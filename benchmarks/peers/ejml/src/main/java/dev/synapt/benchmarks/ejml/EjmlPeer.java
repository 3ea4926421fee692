package dev.synapt.benchmarks.ejml;

import dev.synapt.benchmarks.DenseWeights;
import dev.synapt.benchmarks.Peer;
import dev.synapt.benchmarks.PeerServer;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.Workload;
import dev.synapt.model.Loss;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ejml.EjmlVersion;
import org.ejml.data.FMatrixRMaj;

/** Dense layers by hand on EJML's float matrices. */
public final class EjmlPeer implements Peer {
  private final Problem problem;
  private final List<FMatrixRMaj> features = new ArrayList<>();
  private final List<FMatrixRMaj> targets = new ArrayList<>();
  private final FMatrixRMaj input = new FMatrixRMaj(0, 0);
  private List<Layer> layers = List.of();

  private EjmlPeer(Problem problem) {
    this.problem = problem;
    Workload workload = problem.workload();
    for (int batch = 0; batch < problem.batches(); batch++) {
      features.add(matrix(workload.batch(), workload.inputs(), problem.batchFeatures(batch)));
      targets.add(matrix(workload.batch(), workload.outputs(), problem.batchTargets(batch)));
    }
    restart();
  }

  /**
   * Serves as a peer.
   *
   * @param args the file of the problem
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    PeerServer.serve(args, EjmlPeer::new);
  }

  static FMatrixRMaj matrix(int rows, int columns, float[] values) {
    return FMatrixRMaj.wrap(rows, columns, values);
  }

  @Override
  public String version() {
    return "by hand on EJML " + EjmlVersion.VERSION;
  }

  @Override
  public void restart() {
    List<Layer> fresh = new ArrayList<>();
    for (DenseWeights layer : problem.layers()) {
      fresh.add(new Layer(layer, problem.workload()));
    }
    layers = List.copyOf(fresh);
  }

  @Override
  public void epochs(int count) {
    for (int i = 0; i < count; i++) {
      for (int batch = 0; batch < problem.batches(); batch++) {
        step(batch);
      }
    }
  }

  @Override
  public double step(int batch) {
    FMatrixRMaj outputs = forward(features.get(batch));
    FMatrixRMaj y = targets.get(batch);
    Layer last = layers.get(layers.size() - 1);
    double loss = OutputLoss.of(problem.workload(), outputs, y, last.gradient(outputs.numRows));
    if (problem.workload().loss() == Loss.MEAN_SQUARED_ERROR) {
      last.throughActivation();
    }
    for (int i = layers.size() - 1; i >= 0; i--) {
      FMatrixRMaj x = i == 0 ? features.get(batch) : layers.get(i - 1).outputs();
      layers.get(i).backward(x);
      if (i > 0) {
        layers.get(i).backwardTo(layers.get(i - 1));
      }
    }
    layers.forEach(Layer::step);
    return loss;
  }

  private FMatrixRMaj forward(FMatrixRMaj x) {
    FMatrixRMaj outputs = x;
    for (Layer layer : layers) {
      outputs = layer.forward(outputs);
    }
    return outputs;
  }

  @Override
  public void predict(float[] x, float[] out) {
    predictMany(x, 1, out);
  }

  @Override
  public void predictMany(float[] rows, int count, float[] out) {
    input.setData(rows);
    input.numRows = count;
    input.numCols = problem.workload().inputs();
    FMatrixRMaj outputs = forward(input);
    System.arraycopy(outputs.data, 0, out, 0, outputs.getNumElements());
  }
}
