package dev.synapt.processor.report;

/**
 * One thing that the compiler says about a model.
 *
 * @param message which of its messages
 * @param where the part it is about
 * @param text the message's text with everything filled in
 */
public record Diagnostic(Message message, Where where, String text) {
  /** The id in brackets, then the text. */
  @Override
  public String toString() {
    return "[" + message.id() + "] " + text;
  }
}
