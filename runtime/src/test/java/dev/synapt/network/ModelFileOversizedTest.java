package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose header does not fit is refused before memory is taken for its data. */
class ModelFileOversizedTest {
  @TempDir private Path folder;

  @Test
  void largeFilesForATinyModelInASmallHeap() throws Exception {
    List<String> outcomes =
        ChildJvm.run(
                OversizedFiles.class,
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-D" + OversizedFiles.FOLDER + "=" + folder)
            .lines()
            .toList();
    assertThat(outcomes).hasSize(8);
    for (int i = 0; i < 8; i += 2) {
      // From a path and from a stream.
      assertThat(outcomes.get(i)).isEqualTo(outcomes.get(i + 1));
    }
    String refusal = ": do not fit 'Net': ";
    assertThat(outcomes.get(0)).startsWith("no metadata" + refusal + "its metadata have no ");
    assertThat(outcomes.get(2))
        .startsWith("too few" + refusal + "Net needs a tensor 'hidden.bias'. Received: [");
    assertThat(outcomes.get(4)).startsWith("too many" + refusal + "Net has no tensor 'more'. ");
    assertThat(outcomes.get(6))
        .isEqualTo(
            "another shape"
                + refusal
                + "Net needs 'hidden.weight' of shape [3, 4]. Received: [100000000]");
  }
}
