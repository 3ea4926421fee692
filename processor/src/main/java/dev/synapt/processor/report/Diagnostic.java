package dev.synapt.processor.report;

/**
 * One thing that the compiler says about a model.
 *
 * @param message which of its messages
 * @param where the part it is about
 * @param text the message's text with everything filled in, in the words of annotations
 * @param definitionText the same in the words of a definition
 */
public record Diagnostic(Message message, Where where, String text, String definitionText) {
  /**
   * This diagnostic, whose text is in one style from then on.
   *
   * @param style how the model is written
   * @return a diagnostic with that text
   */
  public Diagnostic in(Style style) {
    String only = style == Style.ANNOTATIONS ? text : definitionText;
    return new Diagnostic(message, where, only, only);
  }

  /** The id in brackets, then the text. */
  @Override
  public String toString() {
    return "[" + message.id() + "] " + text;
  }
}
