package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file, it is refused or read as a well-formed one. */
class MutationTest {
  private static final int MUTATIONS = 12_000;
  private static final long SEED = 20_260_101;

  @TempDir private Path folder;

  @Test
  void everyMutationIsRefusedOrWellFormedInASmallHeap() throws IOException, InterruptedException {
    Map<String, Integer> counts =
        SmallHeap.run(folder, MutationRun.class, "" + MUTATIONS, "" + SEED, folder.toString())
            .stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[0], words -> Integer.parseInt(words[1])));

    assertThat(counts).containsOnlyKeys("structured", "refused", "well-formed");
    assertThat(counts.get("structured")).isGreaterThanOrEqualTo(MUTATIONS * 7 / 10);
    assertThat(counts.get("refused")).isGreaterThan(MUTATIONS / 3);
    assertThat(counts.get("well-formed")).isGreaterThan(MUTATIONS / 6);
    assertThat(counts.get("refused") + counts.get("well-formed")).isEqualTo(MUTATIONS);
  }
}
