package dev.synapt.benchmarks.onnxruntime;

import dev.synapt.benchmarks.DenseWeights;
import dev.synapt.benchmarks.Problem;
import dev.synapt.model.Activation;

/**
 * A dense network as an ONNX model, opset 17: for each layer a Gemm, which adds the bias, and its
 * activation. The numbers of fields are those of {@code onnx.proto}.
 */
final class OnnxModel {
  static final String INPUT = "x";
  static final String OUTPUT = "y";

  private static final int FLOAT = 1;
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final Message graph = new Message();

  private OnnxModel() {}

  static byte[] of(Problem problem) {
    return new OnnxModel().model(problem);
  }

  private byte[] model(Problem problem) {
    String values = INPUT;
    for (int i = 0; i < problem.layers().size(); i++) {
      boolean isLast = i == problem.layers().size() - 1;
      values = layer(problem.layers().get(i), i, values, isLast ? OUTPUT : "a" + i);
    }
    graph.field(2, "net");
    graph.field(11, valueInfo(INPUT, problem.workload().inputs()));
    graph.field(12, valueInfo(OUTPUT, problem.workload().outputs()));
    Message opset = new Message().field(1, "").field(2, OPSET);
    return new Message().field(1, IR_VERSION).field(7, graph).field(8, opset).bytes();
  }

  private String layer(DenseWeights layer, int index, String input, String output) {
    String weights = "w" + index;
    String bias = "b" + index;
    graph.field(5, tensor(weights, layer.weights(), layer.inputs(), layer.units()));
    graph.field(5, tensor(bias, layer.bias(), layer.units()));
    boolean isLinear = layer.activation() == Activation.LINEAR;
    String sums = isLinear ? output : "z" + index;
    graph.field(1, node("Gemm", sums, input, weights, bias));
    if (!isLinear) {
      graph.field(1, node(operator(layer.activation()), output, sums));
    }
    return output;
  }

  private static String operator(Activation activation) {
    return switch (activation) {
      case RELU -> "Relu";
      case SIGMOID -> "Sigmoid";
      case TANH -> "Tanh";
      case SOFTMAX -> "Softmax";
      default -> throw new IllegalArgumentException("No operator for " + activation);
    };
  }

  private static Message node(String operator, String output, String... inputs) {
    Message node = new Message();
    for (String input : inputs) {
      node.field(1, input);
    }
    return node.field(2, output).field(3, operator + "_" + output).field(4, operator);
  }

  private static Message tensor(String name, float[] values, long... shape) {
    Message tensor = new Message();
    for (long extent : shape) {
      tensor.field(1, extent);
    }
    return tensor.field(2, FLOAT).field(8, name).field(9, values);
  }

  /** {@code float[N, width]}, with N left open. */
  private static Message valueInfo(String name, int width) {
    Message shape =
        new Message().field(1, new Message().field(2, "N")).field(1, new Message().field(1, width));
    Message tensorType = new Message().field(1, FLOAT).field(2, shape);
    return new Message().field(1, name).field(2, new Message().field(1, tensorType));
  }
}
