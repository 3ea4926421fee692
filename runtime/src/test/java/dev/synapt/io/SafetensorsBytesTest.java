package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes, held against the description of the format. */
class SafetensorsBytesTest {

  @Test
  void aSmallFileIsByteForByteWhatTheFormatSays() throws IOException {
    Tensor tensor = Tensor.of("w1", List.of(1, 2), new float[] {1f, -2.5f});
    String expected =
        "4000000000000000" // 64 bytes of header, smallest first
            + "7b227731223a7b" // {"w1":{
            + "226474797065223a22463332222c" // "dtype":"F32",
            + "227368617065223a5b312c325d2c" // "shape":[1,2],
            + "22646174615f6f666673657473223a5b302c385d" // "data_offsets":[0,8]
            + "7d7d" // }}
            + "20202020202020" // seven spaces: 57 bytes become 64
            + "0000803f" // 1
            + "000020c0"; // -2.5

    byte[] bytes = Bytes.of(SafetensorsFile.of(List.of(tensor), Map.of()));

    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(expected);
    assertThat(Safetensors.read(new ByteArrayInputStream(bytes)).tensors()).containsExactly(tensor);
  }

  @Test
  void metadataComeFirstAndSorted() throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("net", "2 \"relu\" 1\n");
    metadata.put("format", "synapt");

    String text = headerOf(SafetensorsFile.of(List.of(), metadata));

    assertThat(text.strip())
        .isEqualTo(
            "{\"__metadata__\":{\"format\":\"synapt\",\"net\":\"2 \\\"relu\\\" 1\\u000a\"}}");
  }

  @Test
  void tensorsKeepTheirOrder() throws IOException {
    Tensor b = Tensor.of("b", List.of(1), new float[] {1});
    Tensor a = Tensor.of("a", List.of(2), new float[] {2, 3});

    String text = headerOf(SafetensorsFile.of(List.of(b, a), Map.of()));

    assertThat(text.strip())
        .isEqualTo(
            "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}");
  }

  @Test
  void dataAlwaysStartAligned() throws IOException {
    for (int length = 0; length < 20; length++) {
      Tensor tensor = Tensor.of("x".repeat(length), List.of(), new float[] {1});
      String header = headerOf(SafetensorsFile.of(List.of(tensor), Map.of()));
      assertThat(header.length() % 8).isZero();
      assertThat(header.length() - header.stripTrailing().length()).isLessThan(8);
    }
  }

  @Test
  void theSameContentsGiveTheSameBytes() throws IOException {
    Map<String, String> forth = new LinkedHashMap<>();
    Map<String, String> back = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      forth.put("key" + i, "text");
      back.put("key" + (49 - i), "text");
    }
    assertThat(Bytes.of(SafetensorsFile.of(List.of(), forth)))
        .isEqualTo(Bytes.of(SafetensorsFile.of(List.of(), back)));
  }

  private static String headerOf(SafetensorsFile file) throws IOException {
    byte[] bytes = Bytes.of(file);
    return new String(bytes, 8, bytes[0] | bytes[1] << 8, StandardCharsets.UTF_8);
  }
}
