package dev.synapt.processor.read.tree;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;

/** What an expression is worth at compile time. */
public sealed interface Value {
  /**
   * A primitive number, a boolean, a character or a string.
   *
   * @param value the value, boxed
   */
  record Constant(Object value) implements Value {}

  /**
   * A constant in an object, such as a variable of type {@code Integer} has: the same but that
   * {@code ==} does not compare it with another one.
   *
   * @param constant the constant
   */
  record Boxed(Constant constant) implements Value {}

  /**
   * A constant of an enum.
   *
   * @param type the qualified name of the enum
   * @param name the name of the constant
   */
  record Choice(String type, String name) implements Value {}

  /**
   * A lambda, not yet run.
   *
   * @param tree the lambda
   * @param scope the variables that it sees
   */
  record Lambda(LambdaExpressionTree tree, Scope scope) implements Value {}

  /**
   * The parameter of a method or lambda, of which nothing is known but what it is.
   *
   * @param reason why it has no value, such as {@code which is the network itself}
   */
  record Parameter(String reason) implements Value {}

  /**
   * That of a variable before its first value.
   *
   * @param type the type of the variable
   */
  record None(Tree type) implements Value {}

  /** Something that was refused where it stands; nobody needs to hear of it again. */
  record Unknown() implements Value {}
}
