package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five steps of every optimizer: PyTorch's numbers for its forms, the formulas in double for these
 * and for Keras's. Float32 is held to 1e-6 of the way that a weight has gone, its start included.
 */
class ParityTest {
  private static final double FLOAT = 1e-6;
  private static final OptimizerFixture TORCH = OptimizerFixture.read();
  private static final Schedule FALLING = step -> 0.01 / (1 + step);

  static Stream<Arguments> torchForms() {
    return Stream.of(
        torch("sgd lr=0.1", GradientDescent.torch(0.1), Formula::gradientDescent),
        torch(
            "sgd lr=0.1 momentum=0.9",
            GradientDescent.torch(0.1).momentum(0.9),
            () -> Formula.torchMomentum(0.9, false)),
        torch(
            "sgd lr=0.1 momentum=0.9 nesterov",
            GradientDescent.torch(0.1).momentum(0.9).nesterov(true),
            () -> Formula.torchMomentum(0.9, true)),
        torch(
            "adam lr=0.01 eps=1e-8",
            Adam.torch(0.01),
            () -> Formula.torchAdam(0.9, 0.999, 1e-8, false, 0)),
        torch(
            "adam lr=0.01 eps=1e-8 amsgrad",
            Adam.torch(0.01).amsgrad(true),
            () -> Formula.torchAdam(0.9, 0.999, 1e-8, true, 0)),
        torch(
            "adamw lr=0.01 weight_decay=0.01",
            AdamW.torch(0.01),
            () -> Formula.torchAdam(0.9, 0.999, 1e-8, false, 0.01)),
        torch(
            "rmsprop lr=0.01 alpha=0.99 eps=1e-8",
            RMSprop.torch(0.01),
            () -> Formula.rmsprop(0.99, 0, 1e-8)),
        torch(
            "adagrad lr=0.01 initial=0.1 eps=1e-10",
            Adagrad.torch(0.01).initialAccumulator(0.1),
            () -> Formula.adagrad(0.1, 0, 1e-10)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("torchForms")
  void torchFormsGivePyTorchsNumbers(String name, Optimizer optimizer, Supplier<Formula> formula) {
    double[][] expected = TORCH.after().get(name);
    Schedule rate = Schedule.constant(name.startsWith("sgd") ? 0.1 : 0.01);

    assertClose(
        OptimizerFixture.trail(optimizer, TORCH.start(), TORCH.gradients()),
        expected,
        TORCH.start());
    double[][] inDouble = Formula.trail(formula, rate, TORCH.start(), TORCH.gradients());
    for (int t = 0; t < expected.length; t++) {
      assertThat(inDouble[t]).containsExactly(expected[t], within(1e-12));
    }
  }

  /** Learning rates fall from step to step here, because forms differ in that too. */
  static Stream<Arguments> allForms() {
    return Stream.of(
        arguments(GradientDescent.of(FALLING), formula(Formula::gradientDescent)),
        arguments(
            GradientDescent.of(FALLING).momentum(0.9),
            formula(() -> Formula.kerasMomentum(0.9, false))),
        arguments(
            GradientDescent.of(FALLING).momentum(0.9).nesterov(true),
            formula(() -> Formula.kerasMomentum(0.9, true))),
        arguments(
            GradientDescent.torch().learningRate(FALLING).momentum(0.9),
            formula(() -> Formula.torchMomentum(0.9, false))),
        arguments(
            GradientDescent.torch().learningRate(FALLING).momentum(0.9).nesterov(true),
            formula(() -> Formula.torchMomentum(0.9, true))),
        arguments(Adam.of(FALLING), formula(() -> Formula.kerasAdam(0.9, 0.999, 1e-7, false, 0))),
        arguments(
            Adam.of(FALLING).beta1(0.8).beta2(0.5).epsilon(1e-3),
            formula(() -> Formula.kerasAdam(0.8, 0.5, 1e-3, false, 0))),
        arguments(
            Adam.of(FALLING).beta2(0.5).amsgrad(true),
            formula(() -> Formula.kerasAdam(0.9, 0.5, 1e-7, true, 0))),
        arguments(
            Adam.torch().learningRate(FALLING),
            formula(() -> Formula.torchAdam(0.9, 0.999, 1e-8, false, 0))),
        arguments(
            Adam.torch().learningRate(FALLING).beta2(0.5).amsgrad(true),
            formula(() -> Formula.torchAdam(0.9, 0.5, 1e-8, true, 0))),
        arguments(
            AdamW.of(FALLING), formula(() -> Formula.kerasAdam(0.9, 0.999, 1e-7, false, 0.004))),
        arguments(
            AdamW.of(FALLING).beta1(0.8).beta2(0.5).epsilon(1e-3).amsgrad(true).weightDecay(0.5),
            formula(() -> Formula.kerasAdam(0.8, 0.5, 1e-3, true, 0.5))),
        arguments(RMSprop.of(FALLING), formula(() -> Formula.rmsprop(0.9, 1e-7, 0))),
        arguments(
            RMSprop.of(FALLING).rho(0.5).epsilon(1e-3),
            formula(() -> Formula.rmsprop(0.5, 1e-3, 0))),
        arguments(
            RMSprop.torch().learningRate(FALLING), formula(() -> Formula.rmsprop(0.99, 0, 1e-8))),
        arguments(Adagrad.of(FALLING), formula(() -> Formula.adagrad(0.1, 1e-7, 0))),
        arguments(
            Adagrad.of(FALLING).initialAccumulator(0).epsilon(1e-3),
            formula(() -> Formula.adagrad(0, 1e-3, 0))),
        arguments(
            Adagrad.torch().learningRate(FALLING), formula(() -> Formula.adagrad(0, 0, 1e-10))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allForms")
  void floatStepsFollowTheFormulaInDouble(Optimizer optimizer, Supplier<Formula> formula) {
    double[] zeros = new double[TORCH.start().length];
    // The smaller the gradients, the more the place of epsilon counts.
    for (double scale : new double[] {1, 1e-4, 1e-7}) {
      double[][] gradients = times(scale, TORCH.gradients());
      for (double[] start : new double[][] {TORCH.start(), zeros}) {
        assertClose(
            OptimizerFixture.trail(optimizer, start, gradients),
            Formula.trail(formula, FALLING, start, gradients),
            start);
      }
    }
  }

  static void assertClose(float[][] actual, double[][] expected, double[] start) {
    for (int i = 0; i < start.length; i++) {
      double before = start[i];
      double way = Math.abs(before);
      for (int t = 0; t < expected.length; t++) {
        way += Math.abs(expected[t][i] - before);
        before = expected[t][i];
        assertThat((double) actual[t][i])
            .as("weight %d after step %d", i, t + 1)
            .isCloseTo(expected[t][i], within(FLOAT * way));
      }
    }
  }

  private static Arguments torch(String name, Optimizer optimizer, Supplier<Formula> formula) {
    return arguments(name, optimizer, formula);
  }

  private static Supplier<Formula> formula(Supplier<Formula> formula) {
    return formula;
  }

  private static double[][] times(double factor, double[][] rows) {
    return Stream.of(rows)
        .map(row -> Arrays.stream(row).map(x -> factor * x).toArray())
        .toArray(double[][]::new);
  }
}
