package dev.synapt.spec;

/** Something that a definition says and no specification can hold. */
public sealed interface Misstatement {
  /**
   * What is wrong, what was received, what to do.
   *
   * @return the message that a running definition throws
   */
  String message();

  /**
   * The same thing is said a second time; the first one counts.
   *
   * @param subject what it is said of, such as {@code The network} or {@code Layer 'hidden'}
   * @param word the word, such as {@code input} or {@code l2}
   */
  record SaidTwice(String subject, String word) implements Misstatement {
    @Override
    public String message() {
      return subject + " says " + word + " once. Received: a second " + word + ". Keep one of them";
    }
  }

  /**
   * An option changes nothing, because of another one.
   *
   * @param layer the index of the layer
   * @param name the name of the layer
   * @param option the option without effect
   * @param other the option on which it depends
   * @param needed the value with which it would have an effect
   * @param received the value that the other option has
   */
  record WithoutEffect(
      int layer, String name, String option, String other, Object needed, Object received)
      implements Misstatement {
    @Override
    public String message() {
      return String.format(
          "%1$s has an effect only with %2$s(%3$s); layer '%4$s' has %2$s(%5$s). Remove %1$s, or use"
              + " %2$s(%3$s)",
          option, other, needed, name, received);
    }
  }

  /**
   * A statement of the network stands among the options of a layer.
   *
   * @param layer the name of the layer
   * @param word the statement, such as {@code dense}
   */
  record NetworkInOptions(String layer, String word) implements Misstatement {
    @Override
    public String message() {
      return String.format(
          "The lambda of layer '%s' says only its options. Received: %s, which is said of the"
              + " network. Move it behind the lambda, as a statement of its own",
          layer, word);
    }
  }
}
