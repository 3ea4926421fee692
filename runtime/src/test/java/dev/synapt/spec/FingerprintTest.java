package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  private static final Fingerprint DIGITS =
      Fingerprint.of(
          ModelSpec.named("Digits")
              .input(28, 28)
              .layer(new DropoutSpec("thinned", 0.1))
              .layer(DenseSpec.of("hidden", 128).activation(Activation.LEAKY_RELU))
              .layer(DenseSpec.of("digit", 10).activation(Activation.SOFTMAX).withoutBias()));

  @Test
  void aLineForTheInputAndEachDenseLayer() {
    assertThat(DIGITS.lines())
        .containsExactly(
            "input 784",
            "hidden: dense 128 LEAKY_RELU(slope 0.3) bias",
            "digit: dense 10 SOFTMAX no bias");
  }

  /** Computed by another program: files of today are to be read by later versions. */
  @Test
  void theHashIsTheSha256OfTheLines() {
    assertThat(DIGITS.hash())
        .isEqualTo("ae7c38fb335389872a255a8dd360011f65610e02bbf2194ac0589c18445b14d6");
  }

  @Test
  void isTheSameOnEveryJdk() {
    DenseSpec layer = DenseSpec.of("a", 1).activation(new ActivationSpec.LeakyRelu(0x1p-24));
    assertThat(Fingerprint.of(ModelSpec.named("A").input(1).layer(layer)).lines())
        .contains("a: dense 1 LEAKY_RELU(slope 5.960464477539063E-8) bias");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "a\n", "\n\na\n\n", "a\r\nb", "a\rb", "input 3\nx: dense 4 RELU"})
  void everyTextComesBackFromItsLines(String text) {
    assertThat(Fingerprint.parse(text)).hasToString(text);
  }

  @Test
  void itsOwnTextGivesItBack() {
    assertThat(Fingerprint.parse(DIGITS.toString())).isEqualTo(DIGITS);
  }

  @Test
  void veryManyLinesAreNotTakenApart() {
    String text = "\n".repeat(1_000_000);
    assertThat(Fingerprint.parse(text).lines()).hasSize(10_001);
    assertThat(Fingerprint.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "a|b, x|b, 'the input is ''x'', not ''a'''",
    "a|b, a|x, 'layer 1 is ''x'', not ''b'''",
    "a|b|c, a|x|y, 'layer 1 is ''x'', not ''b'''",
    "a|b|c, a|b, 'layer 2 is absent, not ''c'''",
    "a|b, a|b|c|d, 'layer 2 is ''c'', not absent'",
    "a|b, a|B, 'layer 1 is ''B'', not ''b'''",
    "a|absent, a, 'layer 1 is absent, not ''absent'''",
  })
  void namesTheFirstDifference(String mine, String theirs, String difference) {
    assertThat(lines(mine).firstDifference(lines(theirs))).contains(difference);
  }

  @Test
  void equalOnesDoNotDiffer() {
    assertThat(lines("a|b").firstDifference(lines("a|b"))).isEmpty();
    assertThat(new Fingerprint(List.of()).firstDifference(new Fingerprint(List.of()))).isEmpty();
  }

  private static Fingerprint lines(String text) {
    return new Fingerprint(List.of(text.split("\\|")));
  }
}
