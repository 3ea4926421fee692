package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.model.Loss;
import dev.synapt.model.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelSpecTest {
  private static final ModelSpec EMPTY = ModelSpec.named("Net");
  private static final DenseSpec HIDDEN = DenseSpec.of("hidden", 7);
  private static final DropoutSpec THINNED = new DropoutSpec("thinned", 0.5);

  @Test
  void everyMethodGivesANewSpecification() {
    ModelSpec full =
        EMPTY
            .input(2, 3)
            .layer(THINNED)
            .layer(HIDDEN)
            .loss(Loss.BINARY_CROSSENTROPY)
            .labelSmoothing(0.1);
    assertThat(full)
        .isEqualTo(
            new ModelSpec(
                "Net",
                List.of(2, 3),
                List.of(THINNED, HIDDEN),
                List.of(Loss.BINARY_CROSSENTROPY),
                0.1));
    assertThat(EMPTY).isEqualTo(new ModelSpec("Net", List.of(), List.of(), List.of(), 0));
    assertThat(full.inputs()).isEqualTo(6);
    assertThat(full.outputs()).isEqualTo(7);
    assertThat(full.output()).isSameAs(HIDDEN);
    assertThat(full.loss()).isEqualTo(Loss.BINARY_CROSSENTROPY);
    assertThat(full.input(4).input()).containsExactly(4);
    assertThat(full.loss(Loss.HUBER).losses()).containsExactly(Loss.HUBER);
  }

  @Test
  void whatIsNotGivenIsAsTheAnnotationHasIt() throws NoSuchMethodException {
    assertThat(EMPTY.labelSmoothing())
        .isEqualTo(Model.class.getMethod("labelSmoothing").getDefaultValue());
    assertThat((int[]) Model.class.getMethod("input").getDefaultValue()).isEmpty();
    assertThat(EMPTY.input()).isEmpty();
    assertThat((Loss[]) Model.class.getMethod("loss").getDefaultValue()).isEmpty();
    assertThat(EMPTY.losses()).isEmpty();
  }

  @Test
  void nothingThatGoesInChangesIt() {
    List<Integer> input = new ArrayList<>(List.of(1));
    List<LayerSpec> layers = new ArrayList<>(List.of(HIDDEN));
    List<Loss> losses = new ArrayList<>(List.of(Loss.HUBER));
    ModelSpec spec = new ModelSpec("Net", input, layers, losses, 0);
    input.clear();
    layers.clear();
    losses.clear();
    assertThat(spec).isEqualTo(EMPTY.input(1).layer(HIDDEN).loss(Loss.HUBER));
    assertThatThrownBy(() -> spec.layers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void withoutLayersTheInputIsTheOutput() {
    assertThat(EMPTY.input(3).outputs()).isEqualTo(3);
    assertThat(EMPTY.input(3).layer(THINNED).outputs()).isEqualTo(3);
  }

  @Test
  void whatOnlyACheckedSpecificationHas() {
    assertThatThrownBy(EMPTY::loss)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Model 'Net' needs exactly one loss. Received: []");
    assertThatThrownBy(EMPTY.loss(Loss.HUBER, Loss.HINGE)::loss)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Model 'Net' needs exactly one loss. Received: [HUBER, HINGE]");
    assertThatThrownBy(EMPTY::output)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Model 'Net' needs a dense layer as its last. Received: []");
    assertThatThrownBy(EMPTY.layer(HIDDEN).layer(THINNED)::output)
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(EMPTY.input(65_536, 32_768)::inputs).isInstanceOf(ArithmeticException.class);
  }
}
