package dev.synapt.examples.kotlin

import dev.synapt.model.Activation.RELU
import dev.synapt.model.Activation.SOFTMAX
import dev.synapt.model.Activation.TANH
import dev.synapt.model.Dense
import dev.synapt.model.Dropout
import dev.synapt.model.Layer
import dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY
import dev.synapt.model.Model

/** The other way to write layers down: as properties in the body, the way Java has fields. */
@Model(input = [7], loss = [SPARSE_CATEGORICAL_CROSSENTROPY])
abstract class DeepDigits {
  @Dense(units = 32, activation = RELU) lateinit var wide: Layer
  @Dropout(rate = 0.1) lateinit var noise: Layer
  @Dense(units = 12, activation = TANH) lateinit var narrow: Layer
  @Dense(units = 10, activation = SOFTMAX) lateinit var digit: Layer
}
