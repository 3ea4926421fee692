package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check sees the header, before the data and instead of them. */
class HeaderCheckTest {
  private static final SafetensorsFile FILE =
      SafetensorsFile.of(
          List.of(
              Tensor.of("z", List.of(2, 1), new float[] {1, 2}),
              Tensor.of("a", List.of(), new float[] {3})),
          Map.of("key", "text"));

  @TempDir private Path folder;
  private Path file;
  private byte[] bytes;

  @BeforeEach
  void write() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    Safetensors.write(stream, FILE);
    bytes = stream.toByteArray();
    file = Files.write(folder.resolve("file"), bytes);
  }

  @Test
  void seesNamesShapesAndMetadata() throws IOException {
    List<SafetensorsHeader> seen = new ArrayList<>();
    assertThat(Safetensors.read(file, seen::add)).isEqualTo(FILE);
    assertThat(Safetensors.read(new ByteArrayInputStream(bytes), "x", seen::add)).isEqualTo(FILE);
    assertThat(seen).hasSize(2);
    for (SafetensorsHeader header : seen) {
      assertThat(header.shapes())
          .containsExactly(Map.entry("z", List.of(2, 1)), Map.entry("a", List.of()));
      assertThat(header.metadata()).isEqualTo(FILE.metadata());
      assertThatThrownBy(() -> header.shapes().clear())
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> header.metadata().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void refusesBeforeTheDataAreRead() {
    IOException refusal = new IOException("refused");
    SafetensorsHeader.Check check =
        header -> {
          throw refusal;
        };
    assertThatThrownBy(() -> Safetensors.read(file, check)).isSameAs(refusal);
    // The data are not even there.
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 12);
    assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(cut), "x", check))
        .isSameAs(refusal);
  }
}
