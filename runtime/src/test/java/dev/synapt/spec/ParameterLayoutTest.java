package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.spec.ParameterSlot.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterLayoutTest {
  private static final ModelSpec EMPTY = ModelSpec.named("Net").input(5);

  @Test
  void tensorsStandLayerAfterLayerWeightsFirst() {
    DenseSpec hidden = DenseSpec.of("hidden", 3);
    DenseSpec narrow = DenseSpec.of("narrow", 1).withoutBias();
    DenseSpec answer = DenseSpec.of("answer", 2);
    ParameterLayout layout =
        ParameterLayout.of(
            EMPTY
                .input(2, 2)
                .layer(new DropoutSpec("first", 0.1))
                .layer(hidden)
                .layer(new DropoutSpec("second", 0.1))
                .layer(narrow)
                .layer(answer));
    assertThat(layout.slots())
        .containsExactly(
            new ParameterSlot("hidden.weight", hidden, Role.WEIGHT, List.of(4, 3), 0),
            new ParameterSlot("hidden.bias", hidden, Role.BIAS, List.of(3), 12),
            new ParameterSlot("narrow.weight", narrow, Role.WEIGHT, List.of(3, 1), 15),
            new ParameterSlot("answer.weight", answer, Role.WEIGHT, List.of(1, 2), 18),
            new ParameterSlot("answer.bias", answer, Role.BIAS, List.of(2), 20));
    assertThat(layout.slots()).extracting(ParameterSlot::size).containsExactly(12, 3, 3, 2, 2);
    assertThat(layout.slots()).extracting(ParameterSlot::end).containsExactly(12, 15, 18, 20, 22);
    assertThat(layout.offsets()).containsExactly(0, 12, 15, 18, 20, 22);
    assertThat(layout.size()).isEqualTo(22);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 2", "784, 128, 100480", "4096, 1000, 4097000", "65535, 32767, 2147418112"})
  void sizes(int inputs, int units, int size) {
    ModelSpec spec = EMPTY.input(inputs).layer(DenseSpec.of("a", units));
    assertThat(ParameterLayout.of(spec).size()).isEqualTo(size);
  }

  @Test
  void withoutLayersThereIsNothing() {
    ParameterLayout layout = ParameterLayout.of(EMPTY);
    assertThat(layout.slots()).isEmpty();
    assertThat(layout.size()).isZero();
    assertThat(layout.offsets()).containsExactly(0);
  }

  @Test
  void moreThanAnIntIsRefused() {
    DenseSpec wide = DenseSpec.of("wide", 32_768);
    List<ModelSpec> tooLarge =
        List.of(
            // The weights alone; the weights with the bias; the sum of two layers; the input.
            EMPTY.input(65_536).layer(wide),
            EMPTY.input(65_535).layer(wide).layer(DenseSpec.of("a", 1)),
            EMPTY.input(32_768).layer(wide.withoutBias()).layer(wide.withoutBias()),
            EMPTY.input(65_536, 65_536).layer(DenseSpec.of("a", 1)));
    for (ModelSpec spec : tooLarge) {
      assertThatThrownBy(() -> ParameterLayout.of(spec)).isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void nothingThatGoesInChangesIt() {
    List<Integer> shape = new ArrayList<>(List.of(2));
    List<ParameterSlot> slots = new ArrayList<>();
    slots.add(new ParameterSlot("a.bias", DenseSpec.of("a", 2), Role.BIAS, shape, 0));
    ParameterLayout layout = new ParameterLayout(slots);
    slots.clear();
    shape.clear();
    assertThat(layout.size()).isEqualTo(2);
    assertThat(layout.slots().get(0).shape()).containsExactly(2);
  }
}
