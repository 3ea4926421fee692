package dev.synapt.examples.kotlin

import dev.synapt.model.Activation.RELU
import dev.synapt.model.Activation.SOFTMAX
import dev.synapt.model.Dense
import dev.synapt.model.Layer
import dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY
import dev.synapt.model.Model

/** The brightness of seven segments in, one of ten digits out. Never constructed: it is read. */
@Model(input = [7], loss = [SPARSE_CATEGORICAL_CROSSENTROPY])
abstract class Digits(
  @Dense(units = 16, activation = RELU) val segments: Layer,
  @Dense(units = 10, activation = SOFTMAX, l2 = 1e-4) val digit: Layer,
)
