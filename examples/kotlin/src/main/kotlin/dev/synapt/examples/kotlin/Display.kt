package dev.synapt.examples.kotlin

import dev.synapt.data.ClassDataset
import dev.synapt.data.SeededRandom

/** A display of seven segments, a to g, that shows one digit and is seen through noise. */
object Display {
  private const val NOISE = 0.25
  private val SEGMENTS = 'a'..'g'
  private val LIT =
    listOf("abcdef", "bc", "abdeg", "abcdg", "bcfg", "acdfg", "acdefg", "abc", "abcdefg", "abcdfg")

  /** Without noise: 1 for each segment that is lit, 0 for the others. */
  val DIGITS: List<FloatArray> =
    LIT.map { lit -> SEGMENTS.map { if (it in lit) 1f else 0f }.toFloatArray() }

  fun seen(count: Int, seed: Long): ClassDataset {
    val random = SeededRandom(seed)
    val digits = IntArray(count) { random.nextInt(10) }
    val rows = digits.flatMap { digit ->
      DIGITS[digit].map { (it + NOISE * random.nextGaussian()).toFloat() }
    }
    return ClassDataset.of(rows.toFloatArray(), SEGMENTS.count(), digits)
  }
}
