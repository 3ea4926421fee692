package dev.synapt.processor.expr;

import static dev.synapt.processor.expr.Formulas.activation;
import static dev.synapt.processor.expr.Formulas.text;
import static dev.synapt.processor.expr.Notation.sigmoid;
import static dev.synapt.processor.expr.Notation.sign;
import static dev.synapt.processor.expr.Notation.square;
import static dev.synapt.processor.expr.Notation.tanh;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.expr.Steps.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final Variable SIGMOID = new Variable("sigmoid");

  @Test
  void aRepeatedFunctionIsComputedOnce() {
    Steps steps = Steps.of(activation(Activation.SILU).gradient());

    assertThat(steps.steps())
        .containsExactly(new Step(SIGMOID, new Call(Function.SIGMOID, Variable.Z)));
    assertThat(text(steps.result())).isEqualTo("Math.fma(z, sigmoid * (1f - sigmoid), sigmoid)");
  }

  @Test
  void theOutermostRepeatedFunctionIsTheStep() {
    Steps steps = Steps.of(square(tanh(sigmoid(Variable.Z))));

    assertThat(steps.steps()).hasSize(1);
    assertThat(text(steps.steps().get(0).value()))
        .isEqualTo("FloatMath.tanh(FloatMath.sigmoid(z))");
  }

  @Test
  void everyFunctionCanBeAStep() {
    Expr sum = tanh(sigmoid(Variable.Z)).plus(sigmoid(Variable.Z)).plus(sigmoid(Variable.A));
    Steps steps = Steps.ofCalls(sum);

    assertThat(steps.steps())
        .containsExactly(
            new Step(SIGMOID, new Call(Function.SIGMOID, Variable.Z)),
            new Step(new Variable("tanh"), new Call(Function.TANH, SIGMOID)),
            new Step(new Variable("sigmoid2"), new Call(Function.SIGMOID, Variable.A)));
    assertThat(steps.result())
        .isEqualTo(new Variable("tanh").plus(SIGMOID).plus(new Variable("sigmoid2")));
  }

  @Test
  void definitionsAreLookedInto() {
    Expr value = Formulas.loss(Loss.LOG_COSH, Activation.LINEAR).value();

    assertThat(text(Steps.of(value).result()))
        .endsWith(": -0.5f * FloatMath.log1p(-(tanh * tanh))");
  }

  @Test
  void twoStepsOfOneFunctionHaveTwoNames() {
    Steps steps = Steps.of(square(tanh(Variable.Z)).plus(square(tanh(Variable.Y))));

    assertThat(text(steps.result())).isEqualTo("tanh * tanh + tanh2 * tanh2");
  }

  @Test
  void whatTakesAnInstructionIsNoStep() {
    Expr expr = square(sign(Variable.Z));

    assertThat(Steps.of(expr)).isEqualTo(new Steps(List.of(), expr));
  }
}
