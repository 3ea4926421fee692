package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.data.TargetDataset;
import dev.synapt.network.Parameters;
import dev.synapt.spec.ModelSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartingPointTest {
  private static final ModelSpec LINE = LineTrainer.spec(2, 1);
  private static final TargetDataset DATA = Tasks.line(40, 1);

  @Test
  void trainingGoesOnFromAModelAndLeavesItAsItIs() {
    LinearModel model = new LinearModel(LINE, new float[] {2, -3, 1});
    LineTrainer trainer = new LineTrainer(model, GradientDescent.of(0.1), 1);
    assertThat(trainer.flat()).containsExactly(2, -3, 1);
    assertThat(trainer.evaluate(DATA).loss()).isLessThan(1e-9);
    trainer.step(new float[] {1, 1}, new float[] {10});
    assertThat(trainer.flat()).isNotEqualTo(model.flat());
    assertThat(model.flat()).containsExactly(2, -3, 1);
  }

  @Test
  void aModelIsASnapshot() {
    LineTrainer trainer = new LineTrainer(LINE, Adam.of(0.1), 1);
    LinearModel snapshot = trainer.model();
    Parameters parameters = trainer.parameters();
    float[] before = trainer.flat();
    trainer.fit(DATA, fit -> fit.epochs(2));
    assertThat(trainer.flat()).isNotEqualTo(before);
    assertThat(snapshot.flat()).containsExactly(before);
    assertThat(parameters.flat(LINE)).containsExactly(before);
    assertThat(trainer.parameters().names()).containsExactly("line.weight", "line.bias");
  }

  @Test
  void refusesParametersThatAreNotThoseOfTheModel() {
    assertThatThrownBy(() -> new LineTrainer(new LinearModel(LINE, new float[4]), Adam.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'Line' has 3 parameters. Received: 4");
    LineTrainer trainer = new LineTrainer(LINE, Adam.of(), 1);
    Parameters wide = Parameters.of(LineTrainer.spec(3, 1), new float[4]);
    assertThatThrownBy(() -> trainer.restore(wide)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesParametersFromWhichNothingCanBeLearned() {
    LinearModel broken = new LinearModel(LINE, new float[] {1, Float.NaN, 1});
    assertThatThrownBy(() -> new LineTrainer(broken, Adam.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Training needs finite parameters to start from. Received: NaN at 1 of"
                + " 'line.weight'");
    LineTrainer trainer = new LineTrainer(LINE, Adam.of(), 1);
    Parameters infinite =
        Parameters.of(
            LINE,
            Map.of(
                "line.weight", new float[2], "line.bias", new float[] {Float.POSITIVE_INFINITY}));
    assertThatThrownBy(() -> trainer.restore(infinite))
        .hasMessageEndingWith("Received: Infinity at 0 of 'line.bias'");
  }
}
