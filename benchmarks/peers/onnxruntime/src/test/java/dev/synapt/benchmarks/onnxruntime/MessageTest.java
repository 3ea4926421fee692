package dev.synapt.benchmarks.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The examples of Protocol Buffers' own description of its encoding, and a float. */
class MessageTest {
  @Test
  void numbers() {
    assertThat(hex(new Message().field(1, 150))).isEqualTo("089601");
  }

  @Test
  void texts() {
    assertThat(hex(new Message().field(2, "testing"))).isEqualTo("120774657374696e67");
  }

  @Test
  void messages() {
    assertThat(hex(new Message().field(3, new Message().field(1, 150)))).isEqualTo("1a03089601");
  }

  @Test
  void floatsAreLittleEndian() {
    assertThat(hex(new Message().field(9, new float[] {1, -2}))).isEqualTo("4a080000803f000000c0");
  }

  @Test
  void fieldsAboveFifteenHaveTwoBytes() {
    assertThat(hex(new Message().field(20, 1))).isEqualTo("a00101");
  }

  private static String hex(Message message) {
    return HexFormat.of().formatHex(message.bytes());
  }
}
