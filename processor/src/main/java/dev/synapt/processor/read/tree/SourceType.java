package dev.synapt.processor.read.tree;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * A type as it is written.
 *
 * @param unit the file
 * @param tree the type in it
 * @param printer shows messages there
 */
public record SourceType(CompilationUnitTree unit, ClassTree tree, Printer printer) {
  /** Shows messages at trees. */
  @FunctionalInterface
  public interface Printer {
    /**
     * Shows a message.
     *
     * @param messager the compiler's way to show messages, for those who know no better one
     * @param kind how bad it is
     * @param text the message
     * @param tree where it belongs
     */
    void print(Messager messager, Kind kind, String text, Tree tree);
  }
}
