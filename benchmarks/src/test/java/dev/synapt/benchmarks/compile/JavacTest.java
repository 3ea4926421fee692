package dev.synapt.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.benchmarks.Origin;
import dev.synapt.benchmarks.Workload;
import dev.synapt.benchmarks.Workloads;
import dev.synapt.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is timed is a whole compilation, or the command fails. */
class JavacTest {
  private final Javac javac = new Javac();

  @Test
  void everyWorkloadIsAModel() throws Exception {
    for (Workload workload : Workloads.named("all")) {
      Job job = model(workload);
      assertThat(javac.milliseconds(job)).isPositive();
    }
  }

  @Test
  void whatIsRefusedIsNotTimed() {
    List<String> words = List.of("--shape", "4-3-2", "--hidden", "softmax");
    Job job = model(Workload.parse("wrong", words));
    assertThatThrownBy(() -> javac.milliseconds(job)).hasMessageContaining("dense1");
  }

  @Test
  void aModelThatNoProcessorSawIsNotTimed() {
    Job job = model(Workloads.named("W1").get(0), "-proc:none");
    assertThatThrownBy(() -> javac.milliseconds(job)).hasMessageContaining("NetModel.class");
  }

  private static Job model(Workload workload, String... options) {
    Source source = Source.model(Declaration.of(workload));
    ClassLoader loader = JavacTest.class.getClassLoader();
    return Job.kept("model", source, List.of(options), Origin.of(Network.class), loader);
  }
}
