package dev.synapt.examples.kotlin

import dev.synapt.model.Activation.RELU
import dev.synapt.model.Activation.SOFTMAX
import dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY
import dev.synapt.spec.LayerSpec
import dev.synapt.spec.ModelSpec
import dev.synapt.spec.ParameterLayout
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class SearchTest {
  private val candidates =
    (1..3).flatMap { depth -> listOf(8, 16, 32).map { width -> candidate(depth, width) } }

  private fun candidate(depth: Int, width: Int): ModelSpec =
    network("Digits${depth}x$width") {
      input(7)
      repeat(depth) {
        dense(width) { activation(RELU) }
        if (width > 16) dropout(0.2)
      }
      dense(10) { activation(SOFTMAX) }
      loss(SPARSE_CATEGORICAL_CROSSENTROPY)
    }

  @Test
  fun loopsAndConditionsSayTheLayers() {
    val layers = candidates.associate { it.name() to it.layers().map(LayerSpec::name) }

    assertThat(layers).hasSize(9)
    assertThat(layers["Digits1x8"]).containsExactly("dense1", "dense2")
    assertThat(layers["Digits2x32"])
      .containsExactly("dense1", "dropout1", "dense2", "dropout2", "dense3")
  }

  @Test
  fun findsTheLargestOfAThousandParameters() {
    val sizes = candidates.associateWith { ParameterLayout.of(it).size() }
    val largest = sizes.filterValues { it <= 1_000 }.maxBy { it.value }

    assertThat(largest.key.name()).isEqualTo("Digits3x16")
    assertThat(largest.value).isEqualTo((7 + 1) * 16 + 2 * (16 + 1) * 16 + (16 + 1) * 10)
  }
}
