package dev.synapt.processor.read.tree;

import com.sun.source.tree.Tree;

/** An expression, or a part of it, has no value at compile time. */
public final class NotConstant extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why there is no value, and so what helps. */
  public enum Cause {
    /** It takes more than arithmetic with constants. */
    COMPUTED,
    /** There is nothing of this name. */
    UNKNOWN,
    /** It is a field that can change. */
    NOT_FINAL,
    /** The expression would throw when it is run. */
    THROWN
  }

  private final transient Tree tree;
  private final transient Cause cause;

  private NotConstant(Tree tree, String reason, Cause cause) {
    super(reason, null, false, false);
    this.tree = tree;
    this.cause = cause;
  }

  static NotConstant at(Tree tree, String reason) {
    return new NotConstant(tree, reason, Cause.COMPUTED);
  }

  /** A name that means nothing. */
  static NotConstant notFinalAt(Tree tree) {
    return new NotConstant(tree, "which is a field that is not final", Cause.NOT_FINAL);
  }

  static NotConstant unknownAt(Tree tree) {
    return new NotConstant(tree, "which is not known here", Cause.UNKNOWN);
  }

  /** An expression that throws when it is run. */
  static NotConstant thrownAt(Tree tree, String reason) {
    return new NotConstant(tree, reason, Cause.THROWN);
  }

  /**
   * The part that has none.
   *
   * @return the smallest tree that is to blame
   */
  public Tree tree() {
    return tree;
  }

  /**
   * Why it has none.
   *
   * @return what follows "Received: ..., "
   */
  public String reason() {
    return getMessage();
  }

  /**
   * Why it has none, as far as it makes a difference to what helps.
   *
   * @return the cause
   */
  public Cause cause() {
    return cause;
  }
}
