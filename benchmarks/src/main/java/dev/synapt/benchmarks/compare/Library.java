package dev.synapt.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A peer on the JVM: a module of its own in the folder {@code peers}.
 *
 * @param main the class of its process
 * @param jdk the oldest that it runs on
 * @param options that its JVM needs, beginning with those that hold it to one thread
 */
record Library(String main, int jdk, List<String> options) {
  private static final int FLOOR = 17;

  Library(String main, int jdk, String... options) {
    this("dev.synapt.benchmarks." + main, jdk, List.of(options));
  }

  /** All peers on the JVM, by the names of their folders. */
  static Map<String, Library> all() {
    Map<String, Library> all = new LinkedHashMap<>();
    all.put("ejml", new Library("ejml.EjmlPeer", FLOOR));
    all.put("onnxruntime", new Library("onnxruntime.OnnxRuntimePeer", FLOOR));
    all.put("tensorflow", new Library("tensorflow.TensorFlowPeer", FLOOR));
    all.put(
        "djl",
        new Library(
            "djl.DjlPeer",
            FLOOR,
            "-Dai.djl.pytorch.num_threads=1",
            "-Dai.djl.pytorch.num_interop_threads=1",
            "-Dai.djl.offline=true"));
    all.put("deeplearning4j", new Library("deeplearning4j.Deeplearning4jPeer", FLOOR));
    all.put("smile", new Library("smile.SmilePeer", 25, "--enable-native-access=ALL-UNNAMED"));
    return all;
  }
}
