package dev.synapt.examples.kotlin

import dev.synapt.data.ClassDataset
import dev.synapt.training.Adam
import java.util.Locale

/** Learns to read displays from 5,000 of them, and says how many of 10,000 others it then reads. */
fun main() {
  val trainer = train(Display.seen(5_000, seed = 1))
  val accuracy = trainer.evaluate(Display.seen(10_000, seed = 2)).accuracy()
  println("read correctly: ${"%.1f".format(Locale.ROOT, 100 * accuracy)} %")
}

fun train(displays: ClassDataset): DigitsTrainer {
  val trainer = DigitsTrainer(Adam.of(0.005), /* seed */ 42)
  trainer.fit(displays) { it.epochs(40).batchSize(32) }
  return trainer
}
