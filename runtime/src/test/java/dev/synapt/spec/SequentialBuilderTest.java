package dev.synapt.spec;

import static dev.synapt.model.Activation.ELU;
import static dev.synapt.model.Activation.LEAKY_RELU;
import static dev.synapt.model.Activation.LINEAR;
import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Initializer.HE_NORMAL;
import static dev.synapt.model.Initializer.TORCH_UNIFORM;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.CATEGORICAL_CROSSENTROPY;
import static dev.synapt.model.Loss.HUBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.model.Definition;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Initializer;
import dev.synapt.model.Sequential;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SequentialBuilderTest {
  @Test
  void aDefinitionSaysEverything() {
    ModelSpec spec =
        ModelSpec.of(
            "Net",
            net -> {
              net.input(4, 5);
              net.dropout("noisy", 0.1);
              net.dense(
                  "wide",
                  9,
                  d -> d.activation(LEAKY_RELU).slope(0.01).initializer(HE_NORMAL).l1(1e-5));
              net.dense("narrow", 3, d -> d.alpha(0.5).activation(ELU).bias(false).l2(1e-4));
              net.dense("kind", 4, d -> d.activation(SOFTMAX).biasInitializer(TORCH_UNIFORM));
              net.loss(CATEGORICAL_CROSSENTROPY);
              net.labelSmoothing(0.2);
            });
    assertThat(spec)
        .isEqualTo(
            ModelSpec.named("Net")
                .input(4, 5)
                .layer(new DropoutSpec("noisy", 0.1))
                .layer(
                    DenseSpec.of("wide", 9)
                        .activation(new ActivationSpec.LeakyRelu(0.01))
                        .initializer(HE_NORMAL)
                        .l1(1e-5))
                .layer(
                    DenseSpec.of("narrow", 3)
                        .activation(new ActivationSpec.Elu(0.5))
                        .withoutBias()
                        .l2(1e-4))
                .layer(DenseSpec.of("kind", 4).activation(SOFTMAX).biasInitializer(TORCH_UNIFORM))
                .loss(CATEGORICAL_CROSSENTROPY)
                .labelSmoothing(0.2));
  }

  @Test
  void whatIsNotSaidIsAsByDefault() {
    ModelSpec spec = ModelSpec.of("Empty", net -> {});
    assertThat(spec).isEqualTo(ModelSpec.named("Empty"));
    ModelSpec one = ModelSpec.of("One", net -> net.dense("only", 1));
    assertThat(one.layers()).containsExactly(DenseSpec.of("only", 1));
    ModelSpec said = ModelSpec.of("One", net -> net.dense("only", 1, d -> d.bias(true)));
    assertThat(said).isEqualTo(one);
  }

  @Test
  void aLayerWithoutANameIsCalledAfterItsKindAndNumber() {
    ModelSpec spec =
        ModelSpec.of(
            "Numbered",
            net -> {
              net.dense("first", 5);
              net.dropout(0.1);
              net.dense(4);
              net.dropout(0.2);
              net.dense(3, d -> d.activation(RELU));
            });
    assertThat(spec.layers())
        .extracting(LayerSpec::name)
        .containsExactly("first", "dropout1", "dense2", "dropout2", "dense3");
  }

  @Test
  void aDefinitionLoopsAndDecides() {
    ModelSpec spec =
        ModelSpec.of(
            "Deep",
            net -> {
              for (int units = 64; units >= 8; units /= 2) {
                if (units != 16) {
                  net.dense(units);
                }
              }
            });
    assertThat(spec.layers()).extracting(layer -> layer.outputs(1)).containsExactly(64, 32, 8);
  }

  @Test
  void saysNothingTwice() {
    assertRefused(twice(net -> net.input(2)), "The network says input once. Received: a second");
    assertRefused(twice(net -> net.loss(HUBER)), "says loss once");
    assertRefused(twice(net -> net.labelSmoothing(0.1)), "says labelSmoothing once");
    assertOptionOnce("activation", d -> d.activation(LINEAR));
    assertOptionOnce("slope", d -> d.slope(0.1));
    assertOptionOnce("alpha", d -> d.alpha(0.1));
    assertOptionOnce("bias", d -> d.bias(true));
    assertOptionOnce("initializer", d -> d.initializer(Initializer.ZEROS));
    assertOptionOnce("biasInitializer", d -> d.biasInitializer(Initializer.ZEROS));
    assertOptionOnce("l1", d -> d.l1(0));
    assertOptionOnce("l2", d -> d.l2(0));
  }

  private static void assertOptionOnce(String option, UnaryOperator<DenseOptions> say) {
    assertRefused(
        net -> net.dense("hidden", 2, d -> say.apply(say.apply(d))),
        "Model 'Net': Layer 'hidden' says " + option + " once. Received: a second " + option);
  }

  private static Definition twice(Definition statement) {
    return net -> {
      statement.define(net);
      statement.define(net);
    };
  }

  @Test
  void saysNoOptionWithoutEffect() {
    assertRefused(
        net -> net.dense("hidden", 2, d -> d.slope(0.1).activation(RELU)),
        "slope has an effect only with activation(LEAKY_RELU); layer 'hidden' has"
            + " activation(RELU). Remove slope, or use activation(LEAKY_RELU)");
    assertRefused(
        net -> net.dense("hidden", 2, d -> d.alpha(0.1)),
        "alpha has an effect only with activation(ELU); layer 'hidden' has activation(LINEAR)");
    assertRefused(
        net -> net.dense("hidden", 2, d -> d.biasInitializer(HE_NORMAL).bias(false)),
        "biasInitializer has an effect only with bias(true); layer 'hidden' has bias(false)");
  }

  @Test
  void aNetworkIsNotDefinedAmongTheOptionsOfALayer() {
    assertRefused(
        net -> net.dense("hidden", 2, d -> net.loss(HUBER)),
        "The lambda of layer 'hidden' says only its options. Received: loss");
    assertRefused(
        net -> net.dense("hidden", 2, d -> net.dense(3)), "Received: dense, which is said of");
    assertRefused(net -> net.dense("hidden", 2, d -> net.dropout(0.1)), "Received: dropout");
    assertRefused(net -> net.dense("hidden", 2, d -> net.input(3)), "Received: input");
  }

  @Test
  void nothingIsSaidAfterTheEnd() {
    List<Sequential> nets = new ArrayList<>();
    List<DenseOptions> options = new ArrayList<>();
    ModelSpec.of(
        "Net",
        net -> {
          nets.add(net);
          net.dense("hidden", 2, options::add);
        });
    assertThatThrownBy(() -> nets.get(0).input(2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The definition of model 'Net' has ended. Received: input. Say it inside the"
                + " definition");
    assertThatThrownBy(() -> options.get(0).l2(0.1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The options of layer 'hidden' are complete. Received: l2");
  }

  @Test
  void aDefinitionEnds() {
    Definition[] self = new Definition[1];
    self[0] = net -> self[0].define(net);
    assertThatThrownBy(() -> ModelSpec.of("Loop", self[0]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The definition of model 'Loop' calls itself without end");
    assertThatThrownBy(
            () ->
                ModelSpec.of(
                    "Loop",
                    net -> {
                      while (true) {
                        net.dense(1);
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("says more than 1,000,000 layers. End its loop");
  }

  @Test
  void whatADefinitionThrowsIsThrown() {
    IllegalArgumentException own = new IllegalArgumentException("own");
    assertThatThrownBy(
            () ->
                ModelSpec.of(
                    "Net",
                    net -> {
                      throw own;
                    }))
        .isSameAs(own);
    assertThatThrownBy(
            () ->
                ModelSpec.of(
                    "Net",
                    net ->
                        net.dense(
                            1,
                            d -> {
                              throw own;
                            })))
        .isSameAs(own);
  }

  @Test
  void nullIsNamed() {
    assertThatThrownBy(() -> ModelSpec.of("Net", net -> net.dense(null, 1)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name must not be null");
    assertThatThrownBy(() -> ModelSpec.of("Net", net -> net.dense(1, d -> d.activation(null))))
        .hasMessage("activation must not be null");
  }

  @Test
  void aListenerThatReturnsGoesOnWithoutWhatWasWrong() {
    List<Misstatement> wrong = new ArrayList<>();
    SequentialBuilder builder = new SequentialBuilder("Net", wrong::add);
    builder.input(2);
    builder.input(3);
    builder.dense(
        "answer",
        1,
        d -> {
          d.activation(SIGMOID).activation(RELU).slope(0.5);
          builder.loss(HUBER);
        });
    builder.loss(BINARY_CROSSENTROPY);
    assertThat(builder.size()).isEqualTo(1);
    assertThat(builder.end())
        .isEqualTo(
            ModelSpec.named("Net")
                .input(2)
                .layer(DenseSpec.of("answer", 1).activation(SIGMOID))
                .loss(BINARY_CROSSENTROPY));
    assertThat(wrong)
        .containsExactly(
            new Misstatement.SaidTwice("The network", "input"),
            new Misstatement.SaidTwice("Layer 'answer'", "activation"),
            new Misstatement.NetworkInOptions("answer", "loss"),
            new Misstatement.WithoutEffect(
                0, "answer", "slope", "activation", LEAKY_RELU, SIGMOID));
  }

  private static void assertRefused(Definition definition, String message) {
    assertThatThrownBy(() -> ModelSpec.of("Net", definition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
