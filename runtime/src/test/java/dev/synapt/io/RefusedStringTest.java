package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a string of a header must not be. Single quotes stand for double ones. */
class RefusedStringTest {

  private static void refuses(String header, String message) {
    refuses(header.replace('\'', '"').getBytes(StandardCharsets.UTF_8), message);
  }

  private static void refuses(byte[] header, String message) {
    assertThatThrownBy(() -> Safetensors.read(Bytes.dribble(Bytes.file(header, new byte[0])), "m"))
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessage(message);
  }

  @Test
  void controlCharactersInStrings() {
    refuses(
        "{'a\n",
        "m, header, byte 11: expected control characters of a string written as \\u escapes."
            + " Received: the byte 0x0a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"d83d", "de00", "d83d\\\\u0041", "d83d\\\\n", "d83dx", "d83d\\\\ud83d", "DBFF"})
  void halvesOfSurrogatePairs(String escape) {
    refuses(
        "{'\\u" + escape.replace("\\\\", "\\") + "'",
        "m, header, byte 9: expected escaped surrogates in pairs. Received: half a pair, \\u"
            + escape.substring(0, 4).toLowerCase(Locale.ROOT));
  }

  @Test
  void escapesThatJsonDoesNotHave() {
    refuses(
        "{'\\x",
        "m, header, byte 11: expected one of \"\\/bfnrtu after a backslash. Received: 'x'");
    refuses(
        "{'\\u12g4",
        "m, header, byte 14: expected four hexadecimal digits after \\u. Received: 'g'");
    refuses(
        "{'\\u12",
        "m, header, byte 14: expected four hexadecimal digits after \\u. Received: the end of the"
            + " header");
  }

  @Test
  void escapesThatJsonHas() throws IOException {
    String json = "{\"__metadata__\":{\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83d\\uDe00\":\"\"}}";
    assertThat(Safetensors.read(Bytes.dribble(Bytes.file(json, new byte[0]))).metadata())
        .isEqualTo(Map.of("\"\\/\b\f\n\r\t\u00e9\uD83D\uDE00", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"80", "c3", "c328", "c080", "e08080", "eda0bd", "f8888080", "f4908080", "ff"})
  void bytesThatAreNotUtf8(String hex) {
    byte[] wrong = HexFormat.of().parseHex(hex);
    byte[] start = "{\"".getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[start.length + wrong.length + 1];
    System.arraycopy(start, 0, header, 0, start.length);
    System.arraycopy(wrong, 0, header, start.length, wrong.length);
    header[header.length - 1] = '"';
    refuses(
        header,
        "m, header, byte 9: expected a string in UTF-8. Received: bytes that are not UTF-8");
  }

  @Test
  void hostileNamesAreShownShortAndOnOneLine() {
    refuses(
        "{'" + "x".repeat(1000) + "\\n':1}",
        "m, tensor '"
            + "x".repeat(80)
            + "...', byte "
            + (8 + 6 + 1000)
            + ": expected '{'. Received: '1'");
    refuses(
        "{'a\\n\\u202e':1}", "m, tensor 'a\\u000a\\u202e', byte 21: expected '{'. Received: '1'");
  }
}
