package dev.synapt.processor.read;

import com.sun.source.tree.Tree;
import javax.lang.model.element.TypeElement;

/**
 * The statements of a definition.
 *
 * @param type the model
 * @param field the field that holds the lambda; empty if the model is the definition itself
 * @param parameter the variable of the network, such as {@code net}
 * @param statements a block, or the single expression of a lambda
 * @param place the method or lambda
 */
record DefinitionBody(
    TypeElement type, String field, String parameter, Tree statements, Tree place) {

  /** Whether the model is the definition itself, and no field of it. */
  boolean isClass() {
    return field.isEmpty();
  }
}
