package dev.synapt.processor.read.tree;

import org.jspecify.annotations.Nullable;

/**
 * What Java makes of some statements, and what the reader makes of them.
 *
 * @param body the statements, which return a value
 * @param isJava whether javac takes them
 * @param isFolded whether javac knows the value: the statements return a constant expression
 * @param run the value that they return when they are run, boxed; null if they throw
 * @param read the reader's value, boxed; null if it refuses
 * @param refusal why it refuses
 */
record Judgement(
    String body,
    boolean isJava,
    boolean isFolded,
    @Nullable Object run,
    @Nullable Object read,
    @Nullable NotConstant refusal) {

  boolean throwsWhenRun() {
    return isJava && run == null;
  }

  boolean isRefused() {
    return refusal != null;
  }

  /** Java's value, its type and its bits, in which -0 differs from 0. */
  boolean agrees() {
    return read != null && read.equals(run);
  }

  /** Another value, or the claim that it throws where it does not. */
  boolean isWrong() {
    boolean isThrown = refusal != null && refusal.cause() == NotConstant.Cause.THROWN;
    return isRefused() ? isThrown && !throwsWhenRun() : !agrees();
  }

  @Override
  public String toString() {
    String said = refusal == null ? type(read) : refusal.tree() + ", " + refusal.reason();
    return body + "\n  run:  " + type(run) + "\n  read: " + said;
  }

  private static String type(@Nullable Object value) {
    return value == null ? "nothing" : value.getClass().getSimpleName() + " " + value;
  }
}
