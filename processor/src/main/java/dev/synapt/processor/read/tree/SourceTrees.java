package dev.synapt.processor.read.tree;

import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Where the trees of types come from: the running compilation, or, where a build tool hides that, a
 * parser of our own.
 */
public interface SourceTrees {
  /**
   * The trees of the types that are compiled.
   *
   * @param environment what the compiler, or a tool around it, gave the processor
   * @return the trees; empty if the compiler has none to show
   */
  static Optional<SourceTrees> of(ProcessingEnvironment environment) {
    ProcessingEnvironment innermost = Unwrapping.innermost(environment);
    if (Unwrapping.isJavac(innermost)) {
      return Optional.of(CompilerTrees.of(innermost));
    }
    return Unwrapping.isEclipse(innermost)
        ? Optional.empty()
        : ParsedTrees.of(environment).map(trees -> trees);
  }

  /**
   * What can be seen of the compiler.
   *
   * @param environment what the compiler, or a tool around it, gave the processor
   * @return words for a message
   */
  static String compiler(ProcessingEnvironment environment) {
    ProcessingEnvironment innermost = Unwrapping.innermost(environment);
    return Unwrapping.isEclipse(innermost)
        ? "the compiler of Eclipse"
        : "a compiler behind " + innermost.getClass().getName();
  }

  /**
   * The source of a type.
   *
   * @param type a type that is compiled
   * @return its trees; empty if it comes from a class file
   */
  Optional<SourceType> find(TypeElement type);
}
