package dev.synapt.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private static final int[] SIZES = {Integer.MIN_VALUE, -1, 0, 1, 2, 3, 784, 65536, 2147483647};
  private static final double[] NUMBERS = {-1, 0, -0.0, 0.3, 1, 2, Double.NaN, 1 / 0.0, -1 / 0.0};
  private static final String[] NAMES = {"", "_", "a", "A", "a_", "1", "hidden", "class", "x y"};

  private final Random random = new Random(7);
  private final Set<Message> seen = EnumSet.noneOf(Message.class);

  /** Rules get along with specifications that are wrong in every way; none passes by mistake. */
  @Test
  void whatPassesCanBeCompiledWhateverElseIsWrong() {
    int passed = 0;
    for (int i = 0; i < 20_000; i++) {
      ModelSpec spec = anyModel();
      Report report = Checks.of(spec).plus(Checks.lint(spec));
      report.diagnostics().forEach(diagnostic -> seen.add(diagnostic.message()));
      if (!report.hasErrors()) {
        passed++;
        assertThat(ParameterLayout.of(spec).size()).isPositive();
        assertThat(spec.summary()).contains(spec.output().name(), spec.loss().name());
      }
    }
    assertThat(passed).isPositive();
    assertThat(seen).as("nearly every rule had its say").hasSizeGreaterThan(18);
  }

  private ModelSpec anyModel() {
    List<Integer> input = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      input.add(any(SIZES));
    }
    List<LayerSpec> layers = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      layers.add(anyLayer());
    }
    List<Loss> losses = new ArrayList<>();
    for (int i = random.nextInt(8); i != 0 && i != 3; i /= 3) {
      losses.add(any(Loss.values()));
    }
    double smoothing = random.nextBoolean() ? 0 : NUMBERS[random.nextInt(NUMBERS.length)];
    return new ModelSpec("Any", input, layers, losses, smoothing);
  }

  private LayerSpec anyLayer() {
    String name = random.nextBoolean() ? any(NAMES) : "l" + random.nextInt(1000);
    if (random.nextInt(5) == 0) {
      return new DropoutSpec(name, anyNumber());
    }
    Activation function = any(Activation.values());
    return new DenseSpec(
        name,
        any(SIZES),
        ActivationSpec.of(function, anyNumber(), anyNumber()),
        random.nextBoolean(),
        any(Initializer.values()),
        any(Initializer.values()),
        random.nextBoolean() ? 0 : anyNumber(),
        random.nextBoolean() ? 0 : anyNumber());
  }

  private double anyNumber() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private int any(int[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
