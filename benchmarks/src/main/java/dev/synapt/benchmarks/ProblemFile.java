package dev.synapt.benchmarks;

import dev.synapt.io.Safetensors;
import dev.synapt.io.SafetensorsFile;
import dev.synapt.io.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Problems as safetensors: how they reach the processes of the peers, Python's too. */
public final class ProblemFile {
  private static final String WORKLOAD = "workload";
  private static final String NAME = "name";

  private ProblemFile() {}

  /**
   * Writes a problem.
   *
   * @param file where
   * @param problem the problem
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, Problem problem) throws IOException {
    Workload workload = problem.workload();
    List<Tensor> tensors = new ArrayList<>();
    int number = 1;
    for (DenseWeights layer : problem.layers()) {
      List<Integer> shape = List.of(layer.inputs(), layer.units());
      tensors.add(Tensor.of("dense" + number + ".weight", shape, layer.weights()));
      tensors.add(Tensor.of("dense" + number + ".bias", List.of(layer.units()), layer.bias()));
      number++;
    }
    int rows = problem.rows();
    tensors.add(Tensor.of("features", List.of(rows, workload.inputs()), problem.features()));
    int columns = problem.labels().length / rows;
    tensors.add(Tensor.of("labels", List.of(rows, columns), problem.labels()));
    Map<String, String> metadata = Map.of(NAME, workload.name(), WORKLOAD, workload.arguments());
    Safetensors.write(file, SafetensorsFile.of(tensors, metadata));
  }

  /**
   * Reads a problem.
   *
   * @param file what {@link #write} wrote
   * @return the problem
   * @throws IOException if it cannot be read
   */
  public static Problem read(Path file) throws IOException {
    SafetensorsFile contents = Safetensors.read(file);
    Map<String, String> metadata = contents.metadata();
    List<String> arguments = Arrays.asList(metadata.get(WORKLOAD).split(" "));
    Workload workload = Workload.parse(metadata.get(NAME), arguments);
    List<DenseWeights> layers = new ArrayList<>();
    for (int layer = 0; layer < workload.shape().size() - 1; layer++) {
      String name = "dense" + (layer + 1);
      layers.add(
          new DenseWeights(
              workload.shape().get(layer),
              workload.shape().get(layer + 1),
              values(contents, name + ".weight"),
              values(contents, name + ".bias"),
              workload.activation(layer)));
    }
    return new Problem(workload, layers, values(contents, "features"), values(contents, "labels"));
  }

  private static float[] values(SafetensorsFile file, String name) {
    return file.tensor(name).orElseThrow().values();
  }
}
