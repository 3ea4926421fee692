package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file that the format's own library wrote for PyTorch. */
class GoldenFileTest {

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = GoldenFileTest.class.getResourceAsStream("/safetensors/" + name)) {
      return stream.readAllBytes();
    }
  }

  @Test
  void everyTensorIsReadAsAnotherReaderReadsIt() throws IOException {
    byte[] bytes = resource("mlp.safetensors");

    SafetensorsFile file = Safetensors.read(Bytes.dribble(bytes));

    assertThat(file).isEqualTo(IndependentReader.read(bytes));
    assertThat(file.metadata())
        .isEqualTo(Map.of("format", "pt", "net", "20 relu 32 tanh 16 softmax 3"));
    assertThat(file.tensors().stream().map(Tensor::name))
        .containsExactly("0.bias", "0.weight", "2.bias", "2.weight", "4.bias", "4.weight");
    // The last number of the file, as its last four bytes say.
    assertThat(Float.floatToRawIntBits(file.tensor("4.weight").orElseThrow().get(47)))
        .isEqualTo(
            bytes[5480] & 255
                | (bytes[5481] & 255) << 8
                | (bytes[5482] & 255) << 16
                | bytes[5483] << 24);
  }

  @Test
  void shapesAreWhatPyTorchSays() throws IOException {
    SafetensorsFile file = Safetensors.read(Bytes.dribble(resource("mlp.safetensors")));
    JsonObject shapes =
        JsonParser.parseString(new String(resource("mlp.json"), StandardCharsets.UTF_8))
            .getAsJsonObject()
            .getAsJsonObject("tensors");

    assertThat(file.tensors()).hasSameSizeAs(shapes.asMap().entrySet());
    for (Tensor tensor : file.tensors()) {
      assertThat(tensor.shape())
          .isEqualTo(
              shapes.getAsJsonArray(tensor.name()).asList().stream()
                  .map(JsonElement::getAsInt)
                  .toList());
    }
  }

  @Test
  void writtenAgainItReadsTheSame() throws IOException {
    byte[] bytes = resource("mlp.safetensors");
    SafetensorsFile file = Safetensors.read(Bytes.dribble(bytes));
    byte[] again = Bytes.of(file);
    assertThat(Safetensors.read(Bytes.dribble(again))).isEqualTo(file);
    // Both writers put metadata first, sort what they sort alike and pad with spaces.
    assertThat(again).isEqualTo(bytes);
  }
}
