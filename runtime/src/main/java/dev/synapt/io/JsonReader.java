package dev.synapt.io;

import java.io.IOException;

/**
 * The tokens of the JSON of a header: punctuation, strings and whole numbers of at least 0, nothing
 * else. It does not nest by itself: whoever calls it asks for exactly the tokens that the format
 * has, so hostile depth has nothing to grow on.
 */
final class JsonReader {
  private static final int MOST_DIGITS = 19;
  private static final int LONGEST_NUMBER = 24;
  private static final int END = -1;
  private static final int NOTHING = -2;

  private final ByteSource source;
  private final long end;
  private int peeked = NOTHING;
  private long tokenStart;
  private String place = "header";

  /** Reads on from where the source is, and never past {@code end}. */
  JsonReader(ByteSource source, long end) {
    this.source = source;
    this.end = end;
    this.tokenStart = source.offset();
  }

  /** What the messages of the refusals that follow are about. */
  void at(String what) {
    place = what;
  }

  /** The given character, and not even space before it. */
  void expectHere(char expected) throws IOException {
    tokenStart = position();
    if (peek() != expected) {
      throw refusalHere("'" + expected + "'");
    }
    skip();
  }

  void expect(char expected) throws IOException {
    skipSpace();
    expectHere(expected);
  }

  /** Whether a list or an object closes before its first element. */
  boolean closes(char close) throws IOException {
    skipSpace();
    if (peek() != close) {
      return false;
    }
    skip();
    return true;
  }

  /** After an element: a comma, and so another one, or the closing character. */
  boolean more(char close) throws IOException {
    skipSpace();
    int next = peek();
    if (next != ',' && next != close) {
      throw refusalHere("',' or '" + close + "'");
    }
    skip();
    return next == ',';
  }

  /** The string before a colon. */
  String key(String what) throws IOException {
    String key = string(what);
    long start = tokenStart;
    expect(':');
    tokenStart = start;
    return key;
  }

  String string(String what) throws IOException {
    skipSpace();
    if (peek() != '"') {
      throw refusalHere(what + " in double quotes");
    }
    skip();
    return new JsonString(this).read();
  }

  long wholeNumber(String what) throws IOException {
    skipSpace();
    StringBuilder token = new StringBuilder();
    while (token.length() < LONGEST_NUMBER && "0123456789+-.eE".indexOf(peek()) >= 0) {
      token.append((char) peek());
      skip();
    }
    if (token.length() == 0) {
      throw refusalHere(what + ", a whole number of at least 0");
    }
    if (isWholeNumber(token)) {
      long number = Long.parseUnsignedLong(token, 0, token.length(), 10);
      // Nineteen digits end below 2^64, so too large a number is one that shows up negative.
      if (number >= 0) {
        return number;
      }
    }
    throw refusal(what + ", a whole number from 0 to " + Long.MAX_VALUE, token.toString());
  }

  /** Nothing but space up to the end of the header. */
  void expectEnd() throws IOException {
    skipSpace();
    if (peek() != END) {
      throw refusalHere("nothing but spaces after the closing '}'");
    }
  }

  private void skipSpace() throws IOException {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      skip();
    }
    tokenStart = position();
  }

  /** The next byte without passing it; below 0 at the end of the header. */
  int peek() throws IOException {
    if (peeked == NOTHING) {
      peeked = source.offset() == end ? END : source.read();
      if (peeked == END && source.offset() < end) {
        throw refusal(
            "a header that ends at byte " + end, "a file that ends at byte " + position());
      }
    }
    return peeked;
  }

  void skip() {
    peeked = NOTHING;
  }

  private long position() {
    return peeked < 0 ? source.offset() : source.offset() - 1;
  }

  /** A refusal of the token that was read last. */
  SafetensorsException refusal(String expected, String received) {
    return source.refusal(place + ", byte " + tokenStart, expected, received);
  }

  /** A refusal of the byte that comes next. */
  SafetensorsException refusalHere(String expected) throws IOException {
    int next = peek();
    String received = "the end of the header";
    if (next >= 0) {
      received = String.format(next > ' ' && next <= '~' ? "'%c'" : "the byte 0x%02x", next);
    }
    return source.refusal(place + ", byte " + position(), expected, received);
  }

  /** Digits, of which the first is 0 only if it is the only one. */
  private static boolean isWholeNumber(CharSequence token) {
    if (token.length() > MOST_DIGITS || (token.charAt(0) == '0' && token.length() > 1)) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) < '0' || token.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
