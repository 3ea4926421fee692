package dev.synapt.examples.kotlin

import dev.synapt.data.ClassDataset
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class DigitsTest {
  @Test
  fun readsDisplaysAlmostAsWellAsCanBe() {
    val unseen = Display.seen(10_000, seed = 2)
    val accuracy = train(Display.seen(5_000, seed = 1)).evaluate(unseen).accuracy()

    assertThat(accuracy).isBetween(best(unseen) - 0.01, best(unseen))
  }

  /** Nothing reads better than taking the digit that is nearest: the noise is Gaussian. */
  private fun best(displays: ClassDataset): Double =
    (0 until displays.size()).count { nearest(displays.example(it)) == displays.label(it) } /
      displays.size().toDouble()

  private fun nearest(display: FloatArray): Int =
    Display.DIGITS.indices.minBy { digit ->
      Display.DIGITS[digit].zip(display) { a, b -> (a - b) * (a - b) }.sum()
    }
}
