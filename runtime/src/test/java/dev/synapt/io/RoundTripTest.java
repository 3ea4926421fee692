package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.data.SeededRandom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again, by this reader and by another. */
class RoundTripTest {
  @TempDir private Path folder;

  private static Tensor random(String name, int... shape) {
    List<Integer> extents = java.util.Arrays.stream(shape).boxed().toList();
    float[] values = new float[(int) Tensor.product(extents)];
    SeededRandom random = new SeededRandom(values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat((int) random.nextLong());
    }
    return Tensor.of(name, extents, values);
  }

  private final SafetensorsFile file =
      SafetensorsFile.of(
          List.of(
              random("hidden.weight", 300, 200),
              random("scalar"),
              random("nothing", 0, 7),
              random("", 1, 1, 1, 5),
              random("schön \"quoted\" \\ \u0000\t\uD83D\uDE00 \u2028", 3)),
          Map.of("", "", "fingerprint", "784 relu 128\n\uD83D\uDE00", "a/b", "\u007f\"\\"));

  @Test
  void throughAPath() throws IOException {
    Path path = folder.resolve("model.safetensors");
    Safetensors.write(path, file);
    assertThat(Safetensors.read(path)).isEqualTo(file);
  }

  @Test
  void throughAStreamThatIsSlow() throws IOException {
    assertThat(Safetensors.read(Bytes.dribble(Bytes.of(file)))).isEqualTo(file);
  }

  @Test
  void byAnIndependentReader() throws IOException {
    assertThat(IndependentReader.read(Bytes.of(file))).isEqualTo(file);
  }

  @Test
  void readAndWrittenAgainTheBytesAreTheSame() throws IOException {
    byte[] bytes = Bytes.of(file);
    assertThat(Bytes.of(Safetensors.read(Bytes.dribble(bytes)))).isEqualTo(bytes);
  }

  @Test
  void everyBitOfANumberSurvives() throws IOException {
    float[] values = {
      0f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NEGATIVE_INFINITY, Float.NaN, 1f / 3
    };
    SafetensorsFile special =
        SafetensorsFile.of(List.of(Tensor.of("x", List.of(7), values)), Map.of());
    float[] read = Safetensors.read(Bytes.dribble(Bytes.of(special))).tensors().get(0).values();
    for (int i = 0; i < values.length; i++) {
      assertThat(Float.floatToRawIntBits(read[i])).isEqualTo(Float.floatToRawIntBits(values[i]));
    }
  }
}
