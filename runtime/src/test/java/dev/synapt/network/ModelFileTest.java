package dev.synapt.network;

import static dev.synapt.network.Nets.NET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synapt.io.Safetensors;
import dev.synapt.io.SafetensorsFile;
import dev.synapt.io.Tensor;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved comes back, and says what it belongs to. */
class ModelFileTest {
  private static final Parameters PARAMETERS = Nets.parameters(NET);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("net.safetensors");
  }

  @Test
  void aPathGivesBackWhatWasWritten() throws IOException {
    ModelFile.write(file, NET, PARAMETERS);
    assertThat(ModelFile.read(file, NET)).isEqualTo(PARAMETERS);
  }

  @Test
  void aStreamGivesBackWhatWasWrittenAndStaysOpen() throws IOException {
    ModelFile.write(file, NET, PARAMETERS);
    InputStream stream =
        new ByteArrayInputStream(Files.readAllBytes(file)) {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    assertThat(ModelFile.read(stream, NET)).isEqualTo(PARAMETERS);
  }

  @Test
  void everyFiniteNumberComesBackBitForBit() throws IOException {
    float[] numbers = PARAMETERS.flat(NET);
    float[] odd = {
      -0f, Float.MIN_VALUE, -Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE, 0x1.fffffcp-127f
    };
    System.arraycopy(odd, 0, numbers, 0, odd.length);
    ModelFile.write(file, NET, Parameters.of(NET, numbers));

    float[] read = ModelFile.read(file, NET).flat(NET);

    for (int i = 0; i < numbers.length; i++) {
      assertThat(Float.floatToRawIntBits(read[i])).isEqualTo(Float.floatToRawIntBits(numbers[i]));
    }
  }

  @Test
  void metadataTellWhatTheParametersBelongTo() throws IOException {
    ModelFile.write(file, NET, PARAMETERS);
    // The hash was computed by another program.
    assertThat(Safetensors.read(file).metadata())
        .isEqualTo(
            Map.of(
                "synapt.model",
                "Net",
                "synapt.architecture",
                "input 3\nhidden: dense 4 LEAKY_RELU(slope 0.1) bias\nanswer: dense 2 SOFTMAX no bias",
                "synapt.fingerprint",
                "22c223fc77916d01fd45d7f33ddcda78b150c0055537717fc40a9bee0d6017b7"));
  }

  @Test
  void tensorsStandInTheOrderOfTheLayersWhateverTheirOrderWas() throws IOException {
    List<Tensor> turned =
        Stream.of("answer.weight", "hidden.bias", "hidden.weight").map(PARAMETERS::get).toList();
    ModelFile.write(file, NET, Parameters.of(turned));
    assertThat(Safetensors.read(file).tensors())
        .extracting(Tensor::toString)
        .containsExactly("hidden.weight [3, 4]", "hidden.bias [4]", "answer.weight [4, 2]");

    Safetensors.write(file, SafetensorsFile.of(turned, Safetensors.read(file).metadata()));
    assertThat(ModelFile.read(file, NET)).isEqualTo(PARAMETERS);
  }

  @Test
  void parametersOfAnotherModelAreNotWritten() throws IOException {
    Files.writeString(file, "old");
    Parameters others = Parameters.of(List.of(PARAMETERS.get("hidden.weight")));
    assertThatThrownBy(() -> ModelFile.write(file, NET, others))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Net needs a tensor 'hidden.bias'. Received: ['hidden.weight'].");
    assertOnlyTheOldFile();
  }

  @Test
  void aWriteThatFailsLeavesTheOldFile() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "posix");
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(folder), "a user whom permissions stop");
      assertThatThrownBy(() -> ModelFile.write(file, NET, PARAMETERS))
          .isInstanceOf(IOException.class);
      assertOnlyTheOldFile();
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aFileThatIsNotThere() {
    assertThatThrownBy(() -> ModelFile.read(file, NET))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aResourceThatIsNotThere() throws IOException {
    assertThatThrownBy(() -> ModelFile.require(null, ModelFileTest.class, "net.safetensors"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage(
            "No resource 'net.safetensors' stands beside dev.synapt.network.ModelFileTest. Put the"
                + " saved model into its package, or begin the name with '/'.");
    InputStream there = InputStream.nullInputStream();
    assertThat(ModelFile.require(there, ModelFileTest.class, "x")).isSameAs(there);
  }

  private void assertOnlyTheOldFile() throws IOException {
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
