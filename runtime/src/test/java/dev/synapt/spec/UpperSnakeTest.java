package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpperSnakeTest {
  @ParameterizedTest
  @CsvSource({
    "hidden, HIDDEN",
    "firstHidden, FIRST_HIDDEN",
    "first_hidden, FIRST_HIDDEN",
    "First_Hidden, FIRST_HIDDEN",
    "FIRST_HIDDEN, FIRST_HIDDEN",
    "hidden1, HIDDEN1",
    "hidden1A, HIDDEN1_A",
    "toRGBImage, TO_RGB_IMAGE",
    "aB, A_B",
    "A, A",
    "_private, _PRIVATE",
    "$x, $X",
    "größe, GRÖSSE",
  })
  void turnsCamelCaseIntoConstants(String name, String constant) {
    assertThat(UpperSnake.of(name)).isEqualTo(constant);
  }
}
