package dev.synapt.processor.expr;

/** How tightly a piece of Java text holds together, from loose to tight. */
enum Precedence {
  CONDITIONAL,
  ADDITIVE,
  MULTIPLICATIVE,
  UNARY,
  PRIMARY;

  Precedence next() {
    return values()[ordinal() + 1];
  }
}
