package dev.synapt.examples.e07_digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void readsEveryOptionInAnyOrder() {
    String[] args = "--seed -3 --save model --data mnist --epochs 4".split(" ");

    assertThat(Options.parse(args))
        .isEqualTo(
            new Options(
                Optional.of(Path.of("mnist")), Optional.of(Path.of("model")), 4, -3, false));
  }

  @ParameterizedTest
  @CsvSource({
    "--epoch 3, 'Expected --data, --epochs, --seed, --save or --help. Received: --epoch'",
    "mnist, 'Expected --data, --epochs, --seed, --save or --help. Received: mnist'",
    "--data, Expected a value after --data. Received: none",
    "--seed 1 --epochs, Expected a value after --epochs. Received: none",
    "--epochs 0, Expected a whole number from 1 after --epochs. Received: 0",
    "--epochs many, Expected a whole number from 1 after --epochs. Received: many",
    "--epochs 3000000000, Expected a whole number from 1 after --epochs. Received: 3000000000",
    "--seed 0.5, Expected a whole number after --seed. Received: 0.5",
  })
  void saysWhatIsWrong(String args, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(args.split(" ")))
        .withMessage(message);
  }
}
