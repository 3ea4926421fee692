package dev.synapt.benchmarks.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.synapt.benchmarks.Metric;
import dev.synapt.benchmarks.Peer;
import dev.synapt.benchmarks.PeerServer;
import dev.synapt.benchmarks.Problem;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** ONNX Runtime. Its tensors are made once and share memory with Java, which is its fastest way. */
public final class OnnxRuntimePeer implements Peer {
  private final Problem problem;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Map<Integer, Binding> bindings = new HashMap<>();

  private OnnxRuntimePeer(Problem problem) {
    this.problem = problem;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(OnnxModel.of(problem), options);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Serves as a peer.
   *
   * @param args the file of the problem
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    PeerServer.serve(args, OnnxRuntimePeer::new);
  }

  @Override
  public String version() {
    return "ONNX Runtime " + environment.getVersion();
  }

  @Override
  public Set<Metric> metrics() {
    return EnumSet.of(Metric.ONE, Metric.MANY);
  }

  @Override
  public void restart() {
    // Nothing that it does changes it.
  }

  @Override
  public double step(int batch) {
    throw new UnsupportedOperationException("only predicts");
  }

  @Override
  public void epochs(int count) {
    throw new UnsupportedOperationException("only predicts");
  }

  @Override
  public void predict(float[] x, float[] out) {
    predictMany(x, 1, out);
  }

  @Override
  public void predictMany(float[] rows, int count, float[] out) {
    try {
      Binding binding = bindings.get(count);
      if (binding == null) {
        binding = Binding.of(environment, problem.workload(), count);
        bindings.put(count, binding);
      }
      binding.run(session, rows, out);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
