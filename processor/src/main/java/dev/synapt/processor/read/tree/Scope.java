package dev.synapt.processor.read.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The local variables that are seen at some place, each assigned once. */
public final class Scope {
  private final @Nullable Scope outer;
  private final Map<String, Value> variables = new HashMap<>();

  private Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  /**
   * The scope of a method.
   *
   * @return a scope without variables
   */
  public static Scope empty() {
    return new Scope(null);
  }

  /**
   * The scope of a block or lambda in this one.
   *
   * @return a scope that sees the variables of this one
   */
  public Scope inner() {
    return new Scope(this);
  }

  /**
   * What is seen now: a lambda does not see what is declared behind it.
   *
   * @return a scope with the same variables, to which none is added
   */
  public Scope snapshot() {
    Scope copy = new Scope(outer == null ? null : outer.snapshot());
    copy.variables.putAll(variables);
    return copy;
  }

  /**
   * Declares a variable.
   *
   * @param name its name
   * @param value its value
   */
  public void put(String name, Value value) {
    variables.put(name, value);
  }

  /**
   * Gives a variable that has none its value.
   *
   * @param name the name of a variable of this scope or of one around it
   * @param value its value
   */
  public void assign(String name, Value value) {
    Scope owner = this;
    while (!owner.variables.containsKey(name)) {
      owner = Objects.requireNonNull(owner.outer, name);
    }
    owner.put(name, value);
  }

  /**
   * Looks a variable up.
   *
   * @param name its name
   * @return its value; empty if there is no such variable
   */
  public Optional<Value> find(String name) {
    Value value = variables.get(name);
    if (value != null) {
      return Optional.of(value);
    }
    return outer == null ? Optional.empty() : outer.find(name);
  }
}
