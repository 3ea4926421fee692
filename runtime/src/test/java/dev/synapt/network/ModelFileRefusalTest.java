package dev.synapt.network;

import static dev.synapt.network.ModelFile.ARCHITECTURE;
import static dev.synapt.network.ModelFile.FINGERPRINT;
import static dev.synapt.network.Nets.NET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.io.Safetensors;
import dev.synapt.io.SafetensorsException;
import dev.synapt.io.SafetensorsFile;
import dev.synapt.io.Tensor;
import dev.synapt.spec.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other tools, changed files and hostile ones. */
class ModelFileRefusalTest {
  private static final Parameters PARAMETERS = Nets.parameters(NET);
  private static final String LINES = Fingerprint.of(NET).toString();
  private static final String HASH = Fingerprint.of(NET).hash();
  private static final Map<String, String> OWN = Map.of(ARCHITECTURE, LINES, FINGERPRINT, HASH);

  private static Parameters read(List<Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Safetensors.write(bytes, SafetensorsFile.of(tensors, metadata));
    return ModelFile.read(new ByteArrayInputStream(bytes.toByteArray()), NET);
  }

  private static String refusal(List<Tensor> tensors, Map<String, String> metadata) {
    String[] message = {""};
    assertThatThrownBy(() -> read(tensors, metadata))
        .isInstanceOf(ModelFileException.class)
        .satisfies(refusal -> message[0] = refusal.getMessage());
    assertThat(message[0]).startsWith("The parameters in the stream do not fit 'Net': ");
    return message[0].substring(message[0].indexOf(": ") + 2);
  }

  private static List<Tensor> tensors() {
    List<Tensor> tensors = new ArrayList<>();
    PARAMETERS.forEach(tensors::add);
    return tensors;
  }

  @Test
  void aFileOfAnotherToolIsRefusedEvenIfNamesAndShapesFit() throws IOException {
    assertThat(read(tensors(), OWN)).isEqualTo(PARAMETERS);
    for (Map<String, String> metadata :
        List.of(Map.<String, String>of(), Map.of("format", "pt", ModelFile.MODEL, "Net"))) {
      assertThat(refusal(tensors(), metadata))
          .isEqualTo(
              "its metadata have no 'synapt.architecture', so another tool wrote it, and the layout"
                  + " of its matrices is not guessed. Read it with Safetensors.read, bring its"
                  + " tensors to the names and the layout [inputs, units] with Tensor.named(...)"
                  + " and, from PyTorch, Tensor.transposed(), and give them to"
                  + " NetModel.of(Parameters.of(...)).");
    }
  }

  @Test
  void aNamedStreamIsCalledByItsName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Safetensors.write(bytes, SafetensorsFile.of(tensors(), Map.of()));
    byte[] whole = bytes.toByteArray();
    assertThatThrownBy(() -> readNamed(whole))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("The parameters in '/net.safetensors' do not fit 'Net': its ");
    assertThatThrownBy(() -> readNamed(Arrays.copyOf(whole, 7)))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageStartingWith("/net.safetensors, length of the header");
  }

  private static Parameters readNamed(byte[] bytes) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(bytes), "/net.safetensors", NET);
  }

  @Test
  void aTensorThatIsMissing() {
    List<Tensor> tensors = tensors();
    tensors.set(2, tensors.get(2).named("output.weight"));
    assertThat(refusal(tensors, OWN))
        .isEqualTo(
            "Net needs a tensor 'answer.weight'. Received: ['hidden.weight', 'hidden.bias',"
                + " 'output.weight']. Rename what comes from elsewhere.");
  }

  @Test
  void aTensorTooMany() {
    List<Tensor> tensors = tensors();
    tensors.add(Tensor.of("answer.bias", List.of(2), new float[2]));
    assertThat(refusal(tensors, OWN))
        .isEqualTo(
            "Net has no tensor 'answer.bias'. It has: ['hidden.weight', 'hidden.bias',"
                + " 'answer.weight']");
  }

  @Test
  void anotherShape() {
    List<Tensor> tensors = tensors();
    tensors.set(1, Tensor.of("hidden.bias", List.of(1, 4), new float[4]));
    assertThat(refusal(tensors, OWN))
        .isEqualTo("Net needs 'hidden.bias' of shape [4]. Received: [1, 4]");
    tensors.set(1, Tensor.of("hidden.bias", List.of(), new float[1]));
    assertThat(refusal(tensors, OWN))
        .isEqualTo("Net needs 'hidden.bias' of shape [4]. Received: []");
  }

  @Test
  void aMatrixTheOtherWayRound() {
    List<Tensor> tensors = tensors();
    tensors.set(0, tensors.get(0).transposed());
    assertThat(refusal(tensors, OWN))
        .isEqualTo(
            "Net needs 'hidden.weight' of shape [3, 4]. Received: [4, 3]. If it comes from PyTorch,"
                + " which keeps weights as [units, inputs], transpose it.");
  }

  @Test
  void aFingerprintThatIsNotThatOfTheArchitecture() {
    String changed = (HASH.charAt(0) == '0' ? "1" : "0") + HASH.substring(1);
    for (Map<String, String> metadata :
        List.of(Map.of(ARCHITECTURE, LINES, FINGERPRINT, changed), Map.of(FINGERPRINT, changed))) {
      assertThat(refusal(tensors(), metadata))
          .isEqualTo(
              "the 'synapt.fingerprint' in its metadata is '%s', not '%s'. Load it with the declaration that"
                  + " it was saved with.",
              changed, HASH);
    }
    assertThat(refusal(tensors(), Map.of(ARCHITECTURE, LINES)))
        .startsWith("the 'synapt.fingerprint' in its metadata is absent, not '" + HASH + "'");
    assertThat(refusal(tensors(), Map.of(FINGERPRINT, HASH)))
        .startsWith("the 'synapt.architecture' in its metadata is absent, not 'input 3");
  }

  @Test
  void aChangedArchitectureCannotHideBehindItsOldFingerprint() {
    String changed = LINES.replace("slope 0.1", "slope 0.2");
    assertThat(refusal(tensors(), Map.of(ARCHITECTURE, changed, FINGERPRINT, HASH)))
        .startsWith("layer 1 is 'hidden: dense 4 LEAKY_RELU(slope 0.2) bias', not ");
  }

  static Stream<Map<String, String>> hostileMetadata() {
    String longest = "x".repeat(1_000_000);
    String odd =
        "\r\u0000\u0007\u001b[2J\u0085\u009b\u2028\u2029\u202e\ufeff\ud83d\ude00".repeat(99);
    return Stream.of(
        Map.of(ARCHITECTURE, ""),
        Map.of(ARCHITECTURE, longest),
        Map.of(ARCHITECTURE, odd),
        Map.of(ARCHITECTURE, "\n".repeat(1_000_000)),
        Map.of(ARCHITECTURE, LINES + "\n"),
        Map.of(ARCHITECTURE, LINES + "\n" + longest),
        Map.of(ARCHITECTURE, LINES.replace("\n", "\r\n"), FINGERPRINT, HASH),
        Map.of(ARCHITECTURE, LINES, FINGERPRINT, longest),
        Map.of(ARCHITECTURE, LINES, FINGERPRINT, odd),
        Map.of(FINGERPRINT, ""));
  }

  @ParameterizedTest
  @MethodSource("hostileMetadata")
  void hostileMetadataGiveAShortMessageOnOneLine(Map<String, String> metadata) {
    assertShortAndOnOneLine(refusal(tensors(), metadata));
  }

  @Test
  void hostileNamesGiveAShortMessageOnOneLine() {
    List<Tensor> tensors =
        IntStream.range(0, 5000)
            .mapToObj(i -> i + "\n\u001b\u009b\u2028".repeat(99))
            .map(name -> Tensor.of(name, List.of(0), new float[0]))
            .toList();
    assertShortAndOnOneLine(refusal(tensors, OWN));
    List<Tensor> more = tensors();
    more.add(Tensor.of("\n".repeat(9999), List.of(0), new float[0]));
    assertShortAndOnOneLine(refusal(more, OWN));
  }

  @Test
  void aHostileShapeGivesAShortMessageOnOneLine() {
    List<Tensor> tensors = tensors();
    List<Integer> shape = new ArrayList<>(Collections.nCopies(63, Integer.MAX_VALUE));
    shape.add(0);
    tensors.set(0, Tensor.of("hidden.weight", shape, new float[0]));
    assertShortAndOnOneLine(refusal(tensors, OWN));
  }

  static void assertShortAndOnOneLine(String message) {
    assertThat(message).hasSizeLessThan(5000);
    assertThat(message.chars())
        .allMatch(c -> c >= ' ' && c <= '~' || Character.isLetterOrDigit(c), "shows");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void numbersThatAreNotFinite(float number, @TempDir Path folder) throws IOException {
    List<Tensor> tensors = tensors();
    float[] bias = {0, 0, number, number};
    tensors.set(1, Tensor.of("hidden.bias", List.of(4), bias));
    String refused =
        "every parameter must be finite. Received: "
            + number
            + " at index 2 of 'hidden.bias', as after a training that diverged";
    assertThat(refusal(tensors, OWN)).isEqualTo(refused);

    Path file = Files.writeString(folder.resolve("net.safetensors"), "old");
    assertThatThrownBy(() -> ModelFile.write(file, NET, Parameters.of(tensors)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refused);
    assertThat(file).hasContent("old");
  }
}
