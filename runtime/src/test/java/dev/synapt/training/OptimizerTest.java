package dev.synapt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerTest {
  /** Every loop that a step can take. */
  static List<Optimizer> all() {
    return List.of(
        GradientDescent.of(),
        GradientDescent.of().momentum(0.9),
        GradientDescent.torch().momentum(0.9).nesterov(true),
        Adam.of(),
        Adam.torch(),
        Adam.of().amsgrad(true),
        AdamW.of(),
        AdamW.torch().amsgrad(true),
        RMSprop.of(),
        RMSprop.torch(),
        Adagrad.of(),
        Adagrad.torch());
  }

  @Test
  void printsItself() {
    assertThat(Adam.of(0.01).clipNorm(2))
        .hasToString(
            "Adam(learningRate=0.01, beta1=0.9, beta2=0.999, epsilon=1.0E-7, amsgrad=false,"
                + " form=KERAS, clipping=clipNorm(2.0))");
    assertThat(AdamW.torch(0.01))
        .hasToString(
            "AdamW(weightDecay=0.01, learningRate=0.01, beta1=0.9, beta2=0.999, epsilon=1.0E-8,"
                + " amsgrad=false, form=TORCH, clipping=none)");
    assertThat(GradientDescent.of(Schedule.cosineDecay(0.1, 10)).momentum(0.5))
        .hasToString(
            "GradientDescent(learningRate=CosineDecay[initial=0.1, steps=10, floor=0.0],"
                + " momentum=0.5, nesterov=false, form=KERAS, clipping=none)");
    assertThat(RMSprop.torch().globalClipNorm(1))
        .hasToString(
            "RMSprop(learningRate=0.01, rho=0.99, epsilon=1.0E-8, form=TORCH,"
                + " clipping=globalClipNorm(1.0))");
    assertThat(Adagrad.of().clipValue(0.5))
        .hasToString(
            "Adagrad(learningRate=0.001, initialAccumulator=0.1, epsilon=1.0E-7, form=KERAS,"
                + " clipping=clipValue(0.5))");
  }

  @Test
  void aRecipeNeverChanges() {
    Adam adam = Adam.of(0.001);
    String before = adam.toString();
    Adam other = adam.beta1(0.5).beta2(0.5).epsilon(1).amsgrad(true).clipNorm(1);
    assertThat(other).isNotEqualTo(adam);
    assertThat(adam).hasToString(before).isEqualTo(Adam.of());
  }

  @Test
  void statesOfOneRecipeShareNothing() {
    for (Optimizer optimizer : all()) {
      float[] alone = {1, 2};
      optimizer.start(new int[] {0, 2}).step(alone, new float[] {3, -4});

      Optimizer.State busy = optimizer.start(new int[] {0, 2});
      Optimizer.State idle = optimizer.start(new int[] {0, 2});
      for (int t = 0; t < 10; t++) {
        busy.step(new float[] {1, 2}, new float[] {-1, 7});
      }
      busy.scaleLearningRate(0.1);
      float[] w = {1, 2};
      idle.step(w, new float[] {3, -4});
      assertThat(w).as("%s", optimizer).containsExactly(alone);
      assertThat(idle.steps()).isEqualTo(1);
    }
  }

  @Test
  void theOffsetsAreCopied() {
    int[] offsets = {0, 1, 2};
    Optimizer.State state = GradientDescent.of(1).clipNorm(1).start(offsets);
    offsets[1] = 2;
    float[] w = {0, 0};
    state.step(w, new float[] {5, 5});
    assertThat(w).containsExactly(-1, -1);
  }

  @Test
  void refusesIllegalNumbers() {
    for (double rate : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      String message = "learningRate must be finite and greater than 0. Received: " + rate;
      assertThatThrownBy(() -> GradientDescent.of(rate))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> Adam.of(rate)).hasMessage(message);
      assertThatThrownBy(() -> Adam.torch(rate)).hasMessage(message);
      assertThatThrownBy(() -> AdamW.of(rate)).hasMessage(message);
      assertThatThrownBy(() -> RMSprop.of(rate)).hasMessage(message);
      assertThatThrownBy(() -> Adagrad.of(rate)).hasMessage(message);
    }
    for (double share : new double[] {-0.1, 1, Double.NaN}) {
      String message = " must be in [0, 1). Received: " + share;
      assertThatThrownBy(() -> Adam.of().beta1(share)).hasMessage("beta1" + message);
      assertThatThrownBy(() -> AdamW.of().beta2(share)).hasMessage("beta2" + message);
      assertThatThrownBy(() -> RMSprop.of().rho(share)).hasMessage("rho" + message);
      assertThatThrownBy(() -> GradientDescent.of().momentum(share))
          .hasMessage("momentum" + message);
    }
    assertThatThrownBy(() -> Adam.of().epsilon(0)).hasMessageContaining("epsilon must be");
    assertThatThrownBy(() -> RMSprop.of().epsilon(-1)).hasMessageContaining("epsilon must be");
    assertThatThrownBy(() -> Adagrad.of().epsilon(1e-50)).hasMessageContaining("epsilon must be");
    assertThatThrownBy(() -> Adagrad.of().initialAccumulator(-1))
        .hasMessage("initialAccumulator must be finite and at least 0. Received: -1.0");
    assertThatThrownBy(() -> AdamW.of().weightDecay(-1))
        .hasMessage("weightDecay must be finite and at least 0. Received: -1.0");
    assertThatThrownBy(() -> GradientDescent.of().nesterov(true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("call momentum(0.9) first");
    assertThatThrownBy(() -> Adam.of().start(new int[] {0, 1}).scaleLearningRate(0))
        .hasMessage("factor must be finite and greater than 0. Received: 0.0");
  }

  @Test
  void refusesWrongLengths() {
    Optimizer.State state = Adam.of().start(new int[] {0, 6, 9, 12, 13});
    assertThatThrownBy(() -> state.step(new float[12], new float[13]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected 13 parameters")
        .hasMessageEndingWith("Received: 12");
    assertThatThrownBy(() -> state.step(new float[13], new float[14]))
        .hasMessageStartingWith("Expected 13 gradients")
        .hasMessageEndingWith("Received: 14");
    assertThat(state.steps()).isZero();
  }

  @Test
  void refusesOffsetsThatDoNotAscendFromZero() {
    for (int[] offsets : new int[][] {{}, {1, 2}, {0, 5, 3}}) {
      for (Optimizer optimizer : all()) {
        assertThatThrownBy(() -> optimizer.start(offsets))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("begin with 0 and ascend");
      }
    }
  }

  @Test
  void refusesNullParts() {
    assertThatThrownBy(() -> Adam.of((Schedule) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("learningRate");
    assertThatThrownBy(() -> AdamW.of((Schedule) null)).hasMessage("learningRate");
    assertThatThrownBy(() -> RMSprop.of((Schedule) null)).hasMessage("learningRate");
    assertThatThrownBy(() -> Adagrad.of((Schedule) null)).hasMessage("learningRate");
    assertThatThrownBy(() -> GradientDescent.of((Schedule) null)).hasMessage("learningRate");
    assertThatThrownBy(() -> new AdamW(null, 0)).hasMessage("adam");
  }

  @Test
  void forgettingTakesMomentsOnly() {
    for (Optimizer optimizer : all()) {
      Optimizer.State fresh = optimizer.start(new int[] {0, 2});
      Optimizer.State forgetful = optimizer.start(new int[] {0, 2});
      fresh.scaleLearningRate(0.5);
      forgetful.scaleLearningRate(0.5);
      for (int t = 0; t < 3; t++) {
        forgetful.step(new float[2], new float[] {-1, Float.NaN});
      }
      forgetful.forget();
      float[] expected = {1, 2};
      float[] w = {1, 2};
      for (int t = 0; t < 3; t++) {
        fresh.step(expected, new float[] {3, -4});
        forgetful.step(w, new float[] {3, -4});
      }
      assertThat(w).as("%s", optimizer).containsExactly(expected);
      assertThat(forgetful.steps()).isEqualTo(6);
    }
  }

  @Test
  void adagradKeepsItsFormulaWhereTheSumOfSquaresOverflows() {
    for (Optimizer optimizer : List.of(Adagrad.of(0.1), Adagrad.torch(0.1))) {
      Optimizer.State state = optimizer.start(new int[] {0, 2});
      float[] w = {1, 2};
      state.step(w, new float[] {1e20f, 0});
      state.step(w, new float[] {1, 0});
      state.step(w, new float[] {1e20f, 0});
      assertThat(w[0]).isEqualTo(1);
      assertThat(w[1]).isEqualTo(2);
    }
  }
}
