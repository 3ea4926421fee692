package dev.synapt.benchmarks.tensorflow;

import dev.synapt.benchmarks.Peer;
import dev.synapt.benchmarks.PeerServer;
import dev.synapt.benchmarks.Problem;
import dev.synapt.benchmarks.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** TensorFlow Java. Minibatches are tensors of its own before the clock starts. */
public final class TensorFlowPeer implements Peer {
  private final Problem problem;
  private final Graph graph = new Graph();
  private final NetworkGraph network;
  private final Session session;
  private final List<TFloat32> features = new ArrayList<>();
  private final List<TFloat32> targets = new ArrayList<>();
  private final Map<Integer, TFloat32> inputs = new HashMap<>();

  private TensorFlowPeer(Problem problem) {
    this.problem = problem;
    network = new NetworkGraph(graph, problem);
    ConfigProto oneThread =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(1)
            .setInterOpParallelismThreads(1)
            .build();
    session = new Session(graph, oneThread);
    Workload workload = problem.workload();
    for (int batch = 0; batch < problem.batches(); batch++) {
      features.add(tensor(workload.batch(), workload.inputs(), problem.batchFeatures(batch)));
      targets.add(tensor(workload.batch(), workload.outputs(), problem.batchTargets(batch)));
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
    PeerServer.serve(args, TensorFlowPeer::new);
  }

  private static TFloat32 tensor(int rows, int columns, float[] values) {
    return TFloat32.tensorOf(Shape.of(rows, columns), DataBuffers.of(values));
  }

  @Override
  public String version() {
    return "TensorFlow Java 1.1.0 (TensorFlow " + TensorFlow.version() + ")";
  }

  @Override
  public void restart() {
    Session.Runner runner = session.runner();
    for (Op assignment : network.start) {
      runner.addTarget(assignment);
    }
    runner.run().close();
  }

  private Session.Runner batch(int batch) {
    return session
        .runner()
        .feed(network.x, features.get(batch))
        .feed(network.y, targets.get(batch))
        .addTarget(network.step);
  }

  @Override
  public double step(int batch) {
    try (Result result = batch(batch).fetch(network.loss).run()) {
      return ((TFloat32) result.get(0)).getFloat();
    }
  }

  @Override
  public void epochs(int count) {
    for (int i = 0; i < count; i++) {
      for (int batch = 0; batch < problem.batches(); batch++) {
        batch(batch).run().close();
      }
    }
  }

  @Override
  public void predict(float[] x, float[] out) {
    predictMany(x, 1, out);
  }

  @Override
  public void predictMany(float[] rows, int count, float[] out) {
    TFloat32 input =
        inputs.computeIfAbsent(
            count, size -> TFloat32.tensorOf(Shape.of(size, problem.workload().inputs())));
    input.asRawTensor().data().asFloats().write(rows);
    try (Result result = session.runner().feed(network.x, input).fetch(network.predictions).run()) {
      result
          .get(0)
          .asRawTensor()
          .data()
          .asFloats()
          .read(out, 0, count * problem.workload().outputs());
    }
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
