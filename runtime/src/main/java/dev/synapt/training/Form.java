package dev.synapt.training;

/**
 * Whose form of an optimizer's formula is meant. Both are the same method; they differ in where
 * epsilon or the learning rate stands, and in their defaults, which shows in small gradients and
 * with changing learning rates.
 */
public enum Form {
  /** As in Keras 3: the default. */
  KERAS,
  /** As in PyTorch 2. */
  TORCH
}
