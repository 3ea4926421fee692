package dev.synapt.examples.kotlin

import dev.synapt.spec.LayerSpec
import dev.synapt.spec.ModelSpec
import dev.synapt.training.Adam
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** The processor sees stubs of Java; the layers in them must stand in the order of the source. */
class DeclarationTest {
  @Test
  fun keepsTheOrderOfConstructorProperties() {
    assertThat(layers(DigitsTrainer(Adam.of(), 1).spec())).containsExactly("segments", "digit")
  }

  @Test
  fun keepsTheOrderOfPropertiesInTheBody() {
    assertThat(layers(DeepDigitsTrainer(Adam.of(), 1).spec()))
      .containsExactly("wide", "noise", "narrow", "digit")
  }

  private fun layers(spec: ModelSpec): List<String> = spec.layers().map(LayerSpec::name)
}
