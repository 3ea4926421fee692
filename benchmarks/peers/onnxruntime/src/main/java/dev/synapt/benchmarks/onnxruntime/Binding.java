package dev.synapt.benchmarks.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.synapt.benchmarks.Workload;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * Input and output of one size, in memory that Java and ONNX Runtime share.
 *
 * @param in where rows are put
 * @param out where predictions are found
 * @param inputs the tensor over {@code in}
 * @param outputs the tensor over {@code out}
 */
record Binding(
    FloatBuffer in,
    FloatBuffer out,
    Map<String, OnnxTensor> inputs,
    Map<String, OnnxTensor> outputs) {
  static Binding of(OrtEnvironment environment, Workload workload, int count) throws OrtException {
    FloatBuffer in = buffer(count * workload.inputs());
    FloatBuffer out = buffer(count * workload.outputs());
    long[] inputShape = {count, workload.inputs()};
    long[] outputShape = {count, workload.outputs()};
    return new Binding(
        in,
        out,
        Map.of(OnnxModel.INPUT, OnnxTensor.createTensor(environment, in, inputShape)),
        Map.of(OnnxModel.OUTPUT, OnnxTensor.createTensor(environment, out, outputShape)));
  }

  private static FloatBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(4 * size).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  void run(OrtSession session, float[] rows, float[] predictions) throws OrtException {
    in.put(0, rows);
    session.run(inputs, outputs).close();
    out.get(0, predictions, 0, out.capacity());
  }
}
