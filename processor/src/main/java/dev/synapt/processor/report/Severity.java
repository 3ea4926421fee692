package dev.synapt.processor.report;

/** How bad it is. */
public enum Severity {
  /** The model is wrong, and nothing is generated for it. */
  ERROR,
  /** Something is probably not as intended. */
  WARNING
}
