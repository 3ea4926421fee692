package dev.synapt.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * One string of JSON, from behind its opening quote: strict UTF-8 and complete escapes. Escapes are
 * collected as UTF-8 too, so that one strict decoding judges the whole.
 */
final class JsonString {
  private final JsonReader json;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  JsonString(JsonReader json) {
    this.json = json;
  }

  String read() throws IOException {
    for (int next = next(); next != '"'; next = next()) {
      if (next == '\\') {
        bytes.writeBytes(Character.toString(escape()).getBytes(StandardCharsets.UTF_8));
      } else {
        bytes.write(next);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      SafetensorsException refusal = json.refusal("a string in UTF-8", "bytes that are not UTF-8");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private int next() throws IOException {
    int next = json.peek();
    if (next < 0) {
      throw json.refusalHere("the closing '\"' of a string");
    }
    if (next < ' ') {
      throw json.refusalHere("control characters of a string written as \\u escapes");
    }
    json.skip();
    return next;
  }

  private int escape() throws IOException {
    int letter = json.peek();
    int codePoint =
        switch (letter) {
          case '"', '\\', '/', 'u' -> letter;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> throw json.refusalHere("one of \"\\/bfnrtu after a backslash");
        };
    json.skip();
    return letter == 'u' ? unicode() : codePoint;
  }

  private int unicode() throws IOException {
    char unit = hex();
    if (!Character.isSurrogate(unit)) {
      return unit;
    }
    if (Character.isHighSurrogate(unit) && json.peek() == '\\') {
      json.skip();
      if (json.peek() == 'u') {
        json.skip();
        char low = hex();
        if (Character.isLowSurrogate(low)) {
          return Character.toCodePoint(unit, low);
        }
      }
    }
    throw json.refusal(
        "escaped surrogates in pairs", String.format("half a pair, \\u%04x", (int) unit));
  }

  private char hex() throws IOException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = "0123456789abcdef".indexOf(Character.toLowerCase(json.peek()));
      if (digit < 0) {
        throw json.refusalHere("four hexadecimal digits after \\u");
      }
      json.skip();
      value = value << 4 | digit;
    }
    return (char) value;
  }
}
