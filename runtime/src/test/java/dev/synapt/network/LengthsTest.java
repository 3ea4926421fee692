package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5})
  void oneExampleHasExactlyItsLength(int received) {
    assertThatCode(() -> Lengths.check("Net", "inputs", 4, 4)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Lengths.check("Net", "inputs", 4, received))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Net has 4 inputs an example. Received: an array of length " + received);
  }

  @ParameterizedTest
  @CsvSource({"12, 6, 3", "13, 7, 3", "0, 0, 0", "4, 2, 1"})
  void arraysOfABatchMayBeLonger(int rows, int out, int count) {
    assertThatCode(() -> Lengths.checkBatch("Net", 4, rows, 2, out, count))
        .doesNotThrowAnyException();
  }

  @Test
  void arraysOfABatchMayNotBeShorter() {
    refused(11, 6, 3, "3 examples of Net have 12 inputs. Received: an array of length 11");
    refused(12, 5, 3, "3 examples of Net have 6 outputs. Received: an array of length 5");
    refused(12, 6, -1, "The count of examples must be at least 0. Received: -1");
    // 4 times this is 4 in 32 bits.
    refused(
        12,
        6,
        1_073_741_825,
        "1073741825 examples of Net have 4294967300 inputs. Received: an array of length 12");
  }

  private static void refused(int rows, int out, int count, String message) {
    assertThatThrownBy(() -> Lengths.checkBatch("Net", 4, rows, 2, out, count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
