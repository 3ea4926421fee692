package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.function.Consumer;

/** Blocks of statements. */
final class Blocks {
  private Blocks() {}

  /** Statements for every value of a row, at position j; for the only one without a loop. */
  static void overValues(CodeBlock.Builder code, int count, Consumer<String> body) {
    if (count == 1) {
      body.accept("0");
      return;
    }
    code.beginControlFlow("for (int j = 0; j < $L; j++)", count);
    body.accept("j");
    code.endControlFlow();
  }

  /** A product of which the second factor may be one. */
  static String times(String factor, int other) {
    return other == 1 ? factor : factor + " * " + other;
  }

  /** Statements whose variables end with them. */
  static void inBraces(CodeBlock.Builder code, Runnable body) {
    code.add("{\n$>");
    body.run();
    code.add("$<}\n");
  }
}
