package dev.synapt.network;

import static dev.synapt.network.Nets.ANSWER;
import static dev.synapt.network.Nets.HIDDEN;
import static dev.synapt.network.Nets.NET;
import static dev.synapt.network.Nets.THINNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters load into every model that computes the same, and into no other one. */
class ModelFileArchitectureTest {
  private static final Parameters PARAMETERS = Nets.parameters(NET);
  private static final String SAVED_HIDDEN = "'hidden: dense 4 LEAKY_RELU(slope 0.1) bias'";
  private static final String SAVED_ANSWER = "'answer: dense 2 SOFTMAX no bias'";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void save() throws IOException {
    file = folder.resolve("net.safetensors");
    ModelFile.write(file, NET, PARAMETERS);
  }

  static Stream<Arguments> others() {
    return Stream.of(
        other(net(5, HIDDEN, ANSWER), "the input is 'input 3', not 'input 5'"),
        other(hidden(dense(5)), layer(1, SAVED_HIDDEN, "'hidden: dense 5 LINEAR bias'")),
        other(
            hidden(HIDDEN.activation(Activation.TANH)),
            layer(1, SAVED_HIDDEN, "'hidden: dense 4 TANH bias'")),
        other(
            hidden(HIDDEN.activation(new ActivationSpec.LeakyRelu(0.2))),
            layer(1, SAVED_HIDDEN, "'hidden: dense 4 LEAKY_RELU(slope 0.2) bias'")),
        other(
            hidden(HIDDEN.withoutBias()),
            layer(1, SAVED_HIDDEN, "'hidden: dense 4 LEAKY_RELU(slope 0.1) no bias'")),
        other(
            net(3, HIDDEN, DenseSpec.of("digit", 2)),
            layer(2, SAVED_ANSWER, "'digit: dense 2 LINEAR bias'")),
        other(
            net(3, HIDDEN, ANSWER, DenseSpec.of("more", 1)),
            layer(3, "absent", "'more: dense 1 LINEAR bias'")),
        other(net(3, HIDDEN), layer(2, SAVED_ANSWER, "absent")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anotherArchitectureIsRefusedWithTheFirstDifference(ModelSpec other, String difference) {
    assertThatThrownBy(() -> ModelFile.read(file, other))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(
            "The parameters in '%s' do not fit 'Other': %s. Load it with the declaration that it"
                + " was saved with.",
            file, difference);
  }

  static Stream<ModelSpec> same() {
    return Stream.of(
        NET.loss(Loss.KL_DIVERGENCE).labelSmoothing(0.1),
        net(3, HIDDEN, ANSWER),
        net(3, HIDDEN, new DropoutSpec("other", 0.5), ANSWER),
        net(3, HIDDEN.l1(0.1).l2(0.2), THINNED, ANSWER),
        net(3, HIDDEN.initializer(Initializer.ZEROS), ANSWER),
        net(3, HIDDEN.biasInitializer(Initializer.TORCH_UNIFORM), ANSWER),
        NET.input(3, 1));
  }

  @ParameterizedTest
  @MethodSource("same")
  void whatOnlyTrainingUsesDoesNotCount(ModelSpec same) throws IOException {
    assertThat(ModelFile.read(file, same)).isEqualTo(PARAMETERS);
  }

  @Test
  void aStreamIsCalledSo() {
    assertThatThrownBy(() -> ModelFile.read(file.toUri().toURL().openStream(), net(1, ANSWER)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith("The parameters in the stream do not fit 'Other': the input is ");
  }

  private static DenseSpec dense(int units) {
    return DenseSpec.of("hidden", units);
  }

  private static ModelSpec hidden(DenseSpec layer) {
    return net(3, layer, ANSWER);
  }

  private static ModelSpec net(int inputs, LayerSpec... layers) {
    ModelSpec spec = ModelSpec.named("Other").input(inputs).loss(Loss.MEAN_SQUARED_ERROR);
    for (LayerSpec layer : layers) {
      spec = spec.layer(layer);
    }
    return spec;
  }

  private static String layer(int number, String saved, String mine) {
    return "layer " + number + " is " + saved + ", not " + mine;
  }

  private static Arguments other(ModelSpec spec, String difference) {
    return Arguments.of(spec, difference);
  }
}
