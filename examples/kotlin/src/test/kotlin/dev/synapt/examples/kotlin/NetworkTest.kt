package dev.synapt.examples.kotlin

import dev.synapt.model.Activation.RELU
import dev.synapt.model.Activation.SOFTMAX
import dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY
import dev.synapt.training.Adam
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

class NetworkTest {
  @Test
  fun saysWhatTheAnnotationsSay() {
    val digits = network("Digits") {
      input(7)
      dense("segments", 16) { activation(RELU) }
      dense("digit", 10) {
        activation(SOFTMAX)
        l2(1e-4)
      }
      loss(SPARSE_CATEGORICAL_CROSSENTROPY)
    }

    assertThat(digits).isEqualTo(DigitsTrainer(Adam.of(), 1).spec())
  }

  /** Without `this@network` it would not even compile, because of [NetworkDsl]. */
  @Test
  fun refusesStatementsOfTheNetworkInsideOptions() {
    assertThatThrownBy { network("Nested") { dense("wide", 16) { this@network.dense(10) } } }
      .isInstanceOf(IllegalArgumentException::class.java)
      .hasMessageContaining("layer 'wide'")
      .hasMessageContaining("Received: dense")
  }
}
