package dev.synapt.network;

import static dev.synapt.network.Nets.NET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.synapt.io.Safetensors;
import dev.synapt.io.SafetensorsFile;
import dev.synapt.io.Tensor;
import dev.synapt.model.Loss;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model's own file is read at once, every other one like any file. */
class SavedFileTest {
  private static final float[] NUMBERS = Nets.parameters(NET).flat(NET);

  /** What a file of the model begins with; nobody has to say what that means. */
  private static final SavedFile KNOWN = new Saved(NET, false);

  private static final SavedFile SAVED = new Saved(NET, true);

  @TempDir private Path folder;
  private Path file;

  private static final class Saved extends SavedFile {
    private final ModelSpec spec;
    private final boolean mayBeAnother;
    private boolean asked;

    Saved(ModelSpec spec, boolean mayBeAnother) {
      super(ParameterLayout.of(spec).size(), ModelFile.header(spec).split("(?<=,)"));
      this.spec = spec;
      this.mayBeAnother = mayBeAnother;
    }

    @Override
    protected ModelSpec spec() {
      assertThat(mayBeAnother).as("another file").isTrue();
      asked = true;
      return spec;
    }
  }

  @BeforeEach
  void save() throws IOException {
    file = folder.resolve("net.safetensors");
    ModelFile.write(file, NET, Nets.parameters(NET));
  }

  @Test
  void theModelsOwnFileIsReadWithoutItsSpecification() throws IOException {
    assertThat(KNOWN.read(file)).isEqualTo(NUMBERS);
    assertThat(KNOWN.read(stream(Files.readAllBytes(file)))).isEqualTo(NUMBERS);
    assertThat(KNOWN.read(stream(Files.readAllBytes(file)), "net")).isEqualTo(NUMBERS);
  }

  /** Headers of 8 n + 0 to 8 n + 7 bytes have 0 to 7 spaces behind them. */
  @ParameterizedTest
  @ValueSource(
      strings = {"N", "Ne", "Net", "Nets", "Netze", "Netzes", "Netzwer", "Netzwerk", "Mötö"})
  void whateverTheLengthOfItsHeader(String name) throws IOException {
    ModelSpec spec = named(name);
    ModelFile.write(file, spec, Nets.parameters(NET));
    assertThat(new Saved(spec, false).read(file)).isEqualTo(NUMBERS);
  }

  @Test
  void everyNumberComesBackBitForBit() throws IOException {
    float[] odd = NUMBERS.clone();
    odd[0] = -0f;
    odd[1] = Float.MIN_VALUE;
    odd[2] = -Float.MAX_VALUE;
    ModelFile.write(file, NET, Parameters.of(NET, odd));
    float[] read = KNOWN.read(file);
    assertThat(read).usingComparator(Arrays::compare).isEqualTo(odd);
  }

  @Test
  void tensorsInAnotherOrder() throws IOException {
    List<Tensor> turned =
        Stream.of("answer.weight", "hidden.bias", "hidden.weight")
            .map(Nets.parameters(NET)::get)
            .toList();
    Safetensors.write(file, SafetensorsFile.of(turned, Safetensors.read(file).metadata()));
    assertThat(SAVED.read(file)).isEqualTo(NUMBERS);
    assertThat(SAVED.read(stream(Files.readAllBytes(file)))).isEqualTo(NUMBERS);
    assertThat(SAVED.read(stream(Files.readAllBytes(file)), "net")).isEqualTo(NUMBERS);
  }

  @Test
  void aFileOfAnotherTool() throws IOException {
    Safetensors.write(file, SafetensorsFile.of(Safetensors.read(file).tensors(), Map.of()));
    assertRefusedAsAnyFile();
  }

  @Test
  void anotherModel() throws IOException {
    ModelFile.write(file, named("Net2"), Nets.parameters(NET));
    assertThat(SAVED.read(file)).as("the name does not count").isEqualTo(NUMBERS);

    ModelSpec wider = NET.input(4);
    ModelFile.write(file, wider, Nets.parameters(wider));
    assertRefusedAsAnyFile();
  }

  @Test
  void everyByteOfTheHeaderCounts() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int head = bytes.length - Float.BYTES * NUMBERS.length;
    for (int i = 0; i < head; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      assertAsAnyFile();
    }
  }

  @Test
  void filesThatEndTooEarlyOrTooLate() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length + 3; length++) {
      if (length != bytes.length) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertRefusedAsAnyFile();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void numbersThatAreNotFinite(float number) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4, number);
    Files.write(file, bytes);
    assertRefusedAsAnyFile();
  }

  @Test
  void whatIsNoFile() {
    assertThat(catchThrowable(() -> SAVED.read(folder)))
        .hasMessage(catchThrowable(() -> ModelFile.read(folder, NET)).getMessage());
    Path absent = folder.resolve("absent");
    assertThat(catchThrowable(() -> SAVED.read(absent)))
        .isInstanceOf(java.nio.file.NoSuchFileException.class)
        .hasMessage(absent.toString());
  }

  @Test
  void aStreamWithoutEndIsRefusedByItsHeader() {
    SavedFile large = new Saved(square(2000), true);
    InputStream zeros =
        new InputStream() {
          private int read;

          @Override
          public int read() {
            assertThat(++read).isLessThan(20_000);
            return 0;
          }
        };
    assertThat(catchThrowable(() -> large.read(zeros))).isInstanceOf(IOException.class);
  }

  /** As a connection that is kept alive. */
  @Test
  void aStreamThatStaysOpenIsRefusedByItsLength() {
    InputStream open =
        new InputStream() {
          private int read;

          @Override
          public int read() {
            assertThat(++read).as("bytes asked for").isLessThanOrEqualTo(Long.BYTES);
            return 0;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            if (length > 0) {
              target[offset] = (byte) read();
            }
            return Math.min(length, 1);
          }
        };
    assertThat(catchThrowable(() -> SAVED.read(open)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("length of the header");
  }

  @Test
  void aModelTooLargeToBeReadAtOnce() throws IOException {
    ModelSpec large = square(2048);
    ModelFile.write(file, large, Nets.parameters(large));
    float[] numbers = Nets.parameters(large).flat(large);
    Saved saved = new Saved(large, true);
    assertThat(Arrays.equals(saved.read(file), numbers)).isTrue();
    assertThat(saved.asked).isTrue();
    assertThat(catchThrowable(() -> saved.read(stream(new byte[0]))))
        .isInstanceOf(IOException.class)
        .hasMessage(catchThrowable(() -> ModelFile.read(stream(new byte[0]), large)).getMessage());
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThat(catchThrowable(() -> saved.read(empty)))
        .isInstanceOf(IOException.class)
        .hasMessage(catchThrowable(() -> ModelFile.read(empty, large)).getMessage());
    try (InputStream in = Files.newInputStream(file)) {
      assertThat(Arrays.equals(saved.read(in), numbers)).isTrue();
    }
  }

  @Test
  void theHeaderIsWhatStandsInTheFile() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    assertThat(new String(bytes, Long.BYTES, length, UTF_8).stripTrailing())
        .isEqualTo(ModelFile.header(NET));
  }

  private void assertRefusedAsAnyFile() throws IOException {
    assertThat(catchThrowable(() -> ModelFile.read(file, NET))).isInstanceOf(IOException.class);
    assertAsAnyFile();
  }

  private void assertAsAnyFile() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertSame(() -> SAVED.read(file), () -> ModelFile.read(file, NET));
    assertSame(() -> SAVED.read(stream(bytes)), () -> ModelFile.read(stream(bytes), NET));
    assertSame(() -> SAVED.read(stream(bytes), "n"), () -> ModelFile.read(stream(bytes), "n", NET));
  }

  private static void assertSame(Callable<float[]> saved, Callable<Parameters> any) {
    Outcome expected = Outcome.of(() -> any.call().flat(NET));
    Outcome received = Outcome.of(saved);
    assertThat(received.numbers).isEqualTo(expected.numbers);
    if (expected.refusal != null) {
      assertThat(received.refusal)
          .hasSameClassAs(expected.refusal)
          .hasMessage(expected.refusal.getMessage());
    }
  }

  /** One of both is null. */
  private record Outcome(float[] numbers, Exception refusal) {
    static Outcome of(Callable<float[]> reading) {
      try {
        return new Outcome(reading.call(), null);
      } catch (Exception e) {
        return new Outcome(null, e);
      }
    }
  }

  /** A stream that is somebody else's to close. */
  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public void close() {
        throw new AssertionError("closed");
      }
    };
  }

  private static ModelSpec square(int width) {
    return ModelSpec.named("Large")
        .input(width)
        .layer(DenseSpec.of("answer", width))
        .loss(Loss.MEAN_SQUARED_ERROR);
  }

  private static ModelSpec named(String name) {
    return ModelSpec.named(name)
        .input(3)
        .layer(Nets.HIDDEN)
        .layer(Nets.THINNED)
        .layer(Nets.ANSWER)
        .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
  }
}
