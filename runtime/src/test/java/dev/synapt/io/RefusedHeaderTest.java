package dev.synapt.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a header must not say. Single quotes stand for double ones. */
class RefusedHeaderTest {
  private static final String A = "'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}";

  private static void refuses(String header, String message) {
    String json = header.replace('\'', '"');
    assertThatThrownBy(
            () -> Safetensors.read(Bytes.dribble(Bytes.file(json, Bytes.floats(1))), "m"))
        .as(header)
        .isExactlyInstanceOf(SafetensorsException.class)
        .hasMessage(message);
  }

  private static void refusesEntry(String entry, String message) {
    refuses("{'a':" + entry + "}", "m, tensor 'a', byte " + message);
  }

  @Test
  void theHeaderThatTheOthersAreBrokenFromIsRead() throws IOException {
    byte[] file = Bytes.file(("{" + A + "}").replace('\'', '"'), Bytes.floats(1));
    assertThat(Safetensors.read(Bytes.dribble(file)).tensor("a").orElseThrow().get(0)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {" \n\t\r", ""})
  void spaceBetweenTokensMeansNothing(String space) throws IOException {
    String json = ("{" + A + "}").replace('\'', '"').replaceAll("(?<=[\\[\\]{},:])", space);
    byte[] file = Bytes.file(json, Bytes.floats(1));
    assertThat(Safetensors.read(Bytes.dribble(file)).tensors()).hasSize(1);
  }

  @Test
  void anythingButAnObject() {
    refuses("[]", "m, header, byte 8: expected '{'. Received: '['");
    refuses(" {}", "m, header, byte 8: expected '{'. Received: the byte 0x20");
    refuses("\uFEFF{}", "m, header, byte 8: expected '{'. Received: the byte 0xef");
    refuses("null", "m, header, byte 8: expected '{'. Received: 'n'");
  }

  @Test
  void anEndTooEarly() {
    refuses(
        "{ ",
        "m, header, byte 10: expected the name of a tensor in double quotes. Received: the end of"
            + " the header");
    refuses(
        "{'a",
        "m, header, byte 11: expected the closing '\"' of a string. Received: the end of the header");
    refuses("{" + A, "m, header, byte 61: expected ',' or '}'. Received: the end of the header");
  }

  @Test
  void garbageAfterTheObject() {
    String expected = "expected nothing but spaces after the closing '}'. Received: ";
    refuses("{}}", "m, header, byte 10: " + expected + "'}'");
    refuses("{} \0", "m, header, byte 11: " + expected + "the byte 0x00");
    refuses("{}{}", "m, header, byte 10: " + expected + "'{'");
  }

  @Test
  void commasThatAreMissingOrTooMany() {
    refuses(
        "{,}", "m, header, byte 9: expected the name of a tensor in double quotes. Received: ','");
    refuses(
        "{" + A + ",}",
        "m, header, byte 62: expected the name of a tensor in double quotes. Received: '}'");
    refuses("{" + A + A + "}", "m, header, byte 61: expected ',' or '}'. Received: '\"'");
    refusesEntry("{'shape':[1 1]}", "25: expected ',' or ']'. Received: '1'");
    refusesEntry(
        "{'shape':[1,]}",
        "25: expected an extent of the shape, a whole number of at least 0. Received: ']'");
  }

  @Test
  void oneNameTwice() {
    refuses(
        "{" + A + "," + A + "}",
        "m, header, byte 62: expected every name once. Received: a second tensor 'a'");
    refuses(
        "{" + A + ",'\\u0061':{}}",
        "m, header, byte 62: expected every name once. Received: a second tensor 'a'");
  }

  @Test
  void oneKeyTwice() {
    for (String key : new String[] {"'dtype':'F32'", "'shape':[1]", "'data_offsets':[0,4]"}) {
      String name = key.substring(0, key.lastIndexOf(':'));
      refusesEntry(
          "{" + key + "," + key + "}",
          (15 + key.length()) + ": expected every key once. Received: a second " + name);
    }
  }

  @Test
  void keysThatTheFormatDoesNotHave() {
    refusesEntry(
        "{'stride':1}", "14: expected only dtype, shape and data_offsets. Received: 'stride'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          dtype;        {'shape':[1],'data_offsets':[0,4]};  46
          shape;        {'dtype':'F32','data_offsets':[0,4]}; 48
          data_offsets; {'dtype':'F32','shape':[1]};          39
          """)
  void keysThatAreMissing(String missing, String entry, int offset) {
    refusesEntry(
        entry,
        offset + ": expected dtype, shape and data_offsets. Received: an entry without " + missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"F16", "BF16", "F64", "I64", "I32", "U8", "BOOL", "F8_E4M3", "C64"})
  void otherTypesWithTheRemedy(String type) {
    refusesEntry(
        "{'dtype':'" + type + "','shape':[1],'data_offsets':[0,4]}",
        "22: expected the dtype F32; convert the tensor to float32 and save again. Received: "
            + type);
  }

  @Test
  void typesThatDoNotExist() {
    refusesEntry(
        "{'dtype':'f32'}", "22: expected the dtype F32. Received: the unknown dtype 'f32'");
    refusesEntry("{'dtype':32}", "22: expected a dtype in double quotes. Received: '3'");
    refusesEntry("{'dtype':null}", "22: expected a dtype in double quotes. Received: 'n'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-0",
        "1.0",
        "1e999",
        "1E2",
        "01",
        "00",
        "+1",
        "18446744073709551616",
        "9223372036854775808",
        "9999999999999999999",
        "0.",
        "1-1"
      })
  void numbersThatAreNotWhole(String number) {
    String message = ", a whole number from 0 to 9223372036854775807. Received: " + number;
    refusesEntry("{'shape':[" + number + "]}", "23: expected an extent of the shape" + message);
    refusesEntry(
        "{'data_offsets':[" + number + ",4]}", "30: expected the begin of data_offsets" + message);
    refusesEntry(
        "{'data_offsets':[0," + number + "]}", "32: expected the end of data_offsets" + message);
  }

  @Test
  void aNumberWithoutEnd() {
    refusesEntry(
        "{'shape':[" + "1".repeat(1000) + "]}",
        "23: expected an extent of the shape, a whole number from 0 to 9223372036854775807."
            + " Received: 111111111111111111111111");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "'1'", "[1]", "{}", "NaN", "Infinity", "\u0661"})
  void valuesThatAreNoNumbers(String value) {
    String first = value.startsWith("'") ? "'\"'" : "'" + value.charAt(0) + "'";
    refusesEntry(
        "{'shape':[" + value + "]}",
        "23: expected an extent of the shape, a whole number of at least 0. Received: "
            + (value.equals("\u0661") ? "the byte 0xd9" : first));
  }

  @Test
  void shapesThatAreTooLarge() {
    refusesEntry(
        "{'shape':[0,2147483648]}", "25: expected extents up to 2147483647. Received: 2147483648");
    String whole = ",'dtype':'F32','data_offsets':[0,4]}";
    refusesEntry(
        "{'shape':[2147483647]" + whole,
        "69: expected at most 2147483639 values. Received: the shape [2147483647]");
    // 2^64, which is 0 for whoever overflows.
    refusesEntry(
        "{'shape':[65536,65536,65536,65536]" + whole,
        "82: expected at most 2147483639 values. Received: the shape [65536, 65536, 65536, 65536]");
    // 2^30 + 1 values are 4 bytes for whoever counts bytes in 32 bits.
    refusesEntry(
        "{'shape':[1073741825]" + whole,
        "69: expected 4294967300 bytes for the shape [1073741825]. Received: 4 bytes, the"
            + " data_offsets [0, 4]");
  }

  @Test
  void offsetsThatDoNotFitTheShape() {
    String start = "{'dtype':'F32','shape':[1],'data_offsets':";
    refusesEntry(
        start + "[0,8]}",
        "60: expected 4 bytes for the shape [1]. Received: 8 bytes, the data_offsets [0, 8]");
    refusesEntry(
        start + "[4,0]}", "60: expected data_offsets that begin before they end. Received: [4, 0]");
    refusesEntry(
        start + "[9223372036854775807,0]}",
        "78: expected data_offsets that begin before they end. Received: [9223372036854775807, 0]");
    refusesEntry(start + "[0]}", "57: expected ','. Received: ']'");
    refusesEntry(start + "[0,4,8]}", "59: expected ']'. Received: ','");
    refusesEntry(start + "{}}", "55: expected '['. Received: '{'");
  }

  @Test
  void depth() {
    refuses("{'a':" + "[".repeat(1_000_000), "m, tensor 'a', byte 13: expected '{'. Received: '['");
    refuses(
        "{'a':".repeat(100_000),
        "m, tensor 'a', byte 14: expected only dtype, shape and data_offsets. Received: 'a'");
    refuses(
        "{'__metadata__':{'a':" + "{'a':".repeat(100_000),
        "m, __metadata__, byte 29: expected a text in double quotes. Received: '{'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {'a':1};            expected a text in double quotes. Received: '1';         28
          {'a':null};         expected a text in double quotes. Received: 'n';         28
          {'a':'','a':''};    expected every key once. Received: a second 'a';         31
          {'a':'','\\u0061':''}; expected every key once. Received: a second 'a';       31
          [];                 expected '{'. Received: '[';                             23
          """)
  void metadataThatAreNotTextByKey(String metadata, String message, int offset) {
    refuses(
        "{'__metadata__':" + metadata + "}",
        "m, __metadata__, byte " + (offset + 1) + ": " + message);
  }

  @Test
  void metadataTwice() {
    refuses(
        "{'__metadata__':{},'__metadata__':{}}",
        "m, header, byte 27: expected every name once. Received: a second __metadata__");
  }
}
