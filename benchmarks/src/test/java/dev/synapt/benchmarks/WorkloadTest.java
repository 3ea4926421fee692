package dev.synapt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any shape is a workload, and reaches the peers as it was drawn. */
class WorkloadTest {
  @Test
  void aShapeIsEnough() {
    Workload workload = Workload.parse("any", List.of("--shape", "700-260-30"));
    assertThat(workload.output()).isEqualTo(Activation.SOFTMAX);
    assertThat(workload.loss()).isEqualTo(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
    assertThat(workload.batch()).isEqualTo(32);
    assertThat(workload.rate()).isEqualTo(0.001);
  }

  @Test
  void argumentsAreReadAsTheyAreWritten() {
    for (Workload workload : Workloads.named("all")) {
      List<String> words = List.of(workload.arguments().split(" "));
      assertThat(Workload.parse(workload.name(), words)).isEqualTo(workload);
    }
  }

  @Test
  void aShapeNeedsTwoWidths() {
    assertThatThrownBy(() -> Workload.parse("any", List.of("--shape", "7")))
        .hasMessageContaining("at least two widths");
  }

  @Test
  void aProblemSurvivesItsFile(@TempDir Path folder) throws Exception {
    for (Workload workload : Workloads.named("W1,W3")) {
      Problem problem = Drawing.of(workload, 4, 7);
      Path file = folder.resolve("problem.safetensors");
      ProblemFile.write(file, problem);
      Problem read = ProblemFile.read(file);
      assertThat(read.workload()).isEqualTo(workload);
      assertThat(read.features()).containsExactly(problem.features());
      assertThat(read.labels()).containsExactly(problem.labels());
      assertThat(read.layers().get(0).weights()).containsExactly(problem.layers().get(0).weights());
      assertThat(read.batchTargets(3))
          .hasSize(workload.batch() * workload.outputs())
          .containsOnly(0, 1);
    }
  }
}
