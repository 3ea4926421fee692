package dev.synapt.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of losses and outputs, written out. */
class LossFitsOutputTest {
  /** Columns: the activations in their order. 1 = from one unit on, 2 = from two units on. */
  private static final String MATRIX =
      """
      loss                            LINEAR SIGMOID TANH RELU LEAKY_RELU ELU SELU GELU GELU_TANH SILU SOFTPLUS SOFTSIGN HARD_SIGMOID EXPONENTIAL MISH SOFTMAX
      MEAN_SQUARED_ERROR              1      1       1    1    1          1   1    1    1         1    1        1        1            1           1    -
      MEAN_ABSOLUTE_ERROR             1      1       1    1    1          1   1    1    1         1    1        1        1            1           1    -
      HUBER                           1      1       1    1    1          1   1    1    1         1    1        1        1            1           1    -
      LOG_COSH                        1      1       1    1    1          1   1    1    1         1    1        1        1            1           1    -
      BINARY_CROSSENTROPY             -      1       -    -    -          -   -    -    -         -    -        -        -            -           -    -
      SPARSE_CATEGORICAL_CROSSENTROPY -      -       -    -    -          -   -    -    -         -    -        -        -            -           -    2
      CATEGORICAL_CROSSENTROPY        -      -       -    -    -          -   -    -    -         -    -        -        -            -           -    2
      KL_DIVERGENCE                   -      -       -    -    -          -   -    -    -         -    -        -        -            -           -    2
      POISSON                         -      -       -    1    -          -   -    -    -         -    1        -        -            1           -    -
      HINGE                           1      -       1    -    -          -   -    -    -         -    -        -        -            -           -    -
      SQUARED_HINGE                   1      -       1    -    -          -   -    -    -         -    -        -        -            -           -    -
      """;

  private static List<List<String>> rows() {
    return MATRIX.lines().map(line -> List.of(line.split(" +"))).toList();
  }

  static Stream<Arguments> cells() {
    List<String> activations = rows().get(0);
    return rows().stream()
        .skip(1)
        .flatMap(
            row ->
                Stream.iterate(1, column -> column < row.size(), column -> column + 1)
                    .map(
                        column ->
                            Arguments.of(row.get(0), activations.get(column), row.get(column))));
  }

  @Test
  void theMatrixIsComplete() {
    assertThat(rows().get(0).stream().skip(1))
        .containsExactlyElementsOf(names(Activation.values()));
    assertThat(rows().stream().skip(1).map(row -> row.get(0)))
        .containsExactlyElementsOf(names(Loss.values()));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void agreesWithTheMatrix(Loss loss, Activation activation, String fromUnits) {
    for (int units = 1; units <= 3; units++) {
      boolean fits = !fromUnits.equals("-") && units >= Integer.parseInt(fromUnits);
      assertThat(check(loss, activation, units).diagnostics())
          .as("%s with %s %s", loss, units, activation)
          .hasSize(fits ? 0 : 1)
          .allMatch(d -> d.message() == Message.LOSS_NEEDS_OUTPUT);
    }
  }

  /** A remedy is worth nothing if it leads to the next error. */
  @ParameterizedTest
  @MethodSource("cells")
  void theUsualLossOfAnOutputFitsIt(Loss loss, Activation activation, String fromUnits) {
    assertThat(check(LossOutputs.usualLoss(activation), activation, 2).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BINARY_CROSSENTROPY | SOFTMAX | 3 | BINARY_CROSSENTROPY needs SIGMOID outputs; 'digit' has 3 SOFTMAX units. Use SPARSE_CATEGORICAL_CROSSENTROPY, or activation = SIGMOID for independent labels
          BINARY_CROSSENTROPY | LINEAR | 1 | BINARY_CROSSENTROPY needs SIGMOID outputs; 'digit' has 1 LINEAR unit. Use MEAN_SQUARED_ERROR, or activation = SIGMOID for two classes
          BINARY_CROSSENTROPY | SOFTMAX | 1 | BINARY_CROSSENTROPY needs SIGMOID outputs; 'digit' has 1 SOFTMAX unit. Use SPARSE_CATEGORICAL_CROSSENTROPY with units = 2, or activation = SIGMOID for two classes
          KL_DIVERGENCE | RELU | 10 | KL_DIVERGENCE needs at least 2 SOFTMAX outputs; 'digit' has 10 RELU units. Use MEAN_SQUARED_ERROR, or activation = SOFTMAX for one of 10 classes
          CATEGORICAL_CROSSENTROPY | SIGMOID | 1 | CATEGORICAL_CROSSENTROPY needs at least 2 SOFTMAX outputs; 'digit' has 1 SIGMOID unit. Use BINARY_CROSSENTROPY, or activation = SOFTMAX with one unit for each class
          CATEGORICAL_CROSSENTROPY | SOFTMAX | 1 | CATEGORICAL_CROSSENTROPY needs at least 2 SOFTMAX outputs; 'digit' has 1 SOFTMAX unit. Use units = 2, or BINARY_CROSSENTROPY with activation = SIGMOID for two classes
          HUBER | SOFTMAX | 2 | HUBER needs element-wise (any but SOFTMAX) outputs; 'digit' has 2 SOFTMAX units. Use SPARSE_CATEGORICAL_CROSSENTROPY, or activation = LINEAR for numbers of any sign
          POISSON | LINEAR | 1 | POISSON needs RELU, SOFTPLUS or EXPONENTIAL outputs; 'digit' has 1 LINEAR unit. Use MEAN_SQUARED_ERROR, or activation = EXPONENTIAL for counts
          HINGE | EXPONENTIAL | 1 | HINGE needs LINEAR or TANH outputs; 'digit' has 1 EXPONENTIAL unit. Use POISSON, or activation = LINEAR for margins
          """)
  void namesWhatIsThereAndWhatFits(Loss loss, Activation activation, int units, String text) {
    assertThat(check(loss, activation, units).diagnostics())
        .singleElement()
        .hasToString("[LossNeedsOutput] " + text);
  }

  @Test
  void speaksOfUnitsWhereTheActivationFits() {
    assertThat(where(Loss.KL_DIVERGENCE, Activation.SOFTMAX, 1))
        .isEqualTo(Where.layer(1, "digit").attribute("units"));
    assertThat(where(Loss.KL_DIVERGENCE, Activation.RELU, 1)).isEqualTo(Where.model("loss"));
  }

  private static Where where(Loss loss, Activation activation, int units) {
    return check(loss, activation, units).diagnostics().get(0).where();
  }

  private static Report check(Loss loss, Activation activation, int units) {
    return new LossFitsOutput()
        .check(
            ModelSpec.named("Digits")
                .input(4)
                .layer(DenseSpec.of("hidden", 5))
                .layer(DenseSpec.of("digit", units).activation(activation))
                .loss(loss));
  }
}
