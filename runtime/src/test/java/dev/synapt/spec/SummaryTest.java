package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final ModelSpec DIGITS =
      ModelSpec.named("Digits")
          .input(28, 28)
          .layer(DenseSpec.of("hidden", 1500).activation(Activation.LEAKY_RELU))
          .layer(new DropoutSpec("thinned", 0.25))
          .layer(DenseSpec.of("digit", 10).activation(Activation.SOFTMAX).withoutBias())
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);

  private static final String EXPECTED =
      """
      Digits: 784 inputs, loss SPARSE_CATEGORICAL_CROSSENTROPY
        layer    kind     outputs  activation             parameters
        hidden   dense      1,500  LEAKY_RELU(slope 0.3)   1,177,500
        thinned  dropout    1,500  rate 0.25                       0
        digit    dense         10  SOFTMAX                    15,000
      total 1,192,500 parameters, 4,658.2 KiB""";

  @Test
  void isATableOfTheLayers() {
    assertThat(DIGITS.summary()).isEqualTo(EXPECTED);
  }

  @Test
  void isTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(DIGITS.summary()).isEqualTo(EXPECTED);
    } finally {
      Locale.setDefault(before);
    }
  }
}
