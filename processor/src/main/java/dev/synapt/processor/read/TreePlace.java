package dev.synapt.processor.read;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.synapt.processor.read.tree.SourceType;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * A piece of source, such as an argument.
 *
 * @param tree the piece
 * @param source the type in which it stands
 */
record TreePlace(Tree tree, SourceType source) implements Place {
  @Override
  public void show(Messager messager, Kind kind, String text) {
    source.printer().print(messager, kind, text, word());
  }

  /** Of a call its word, where javac, too, shows what is wrong with it: a chain is many calls. */
  private Tree word() {
    return tree instanceof MethodInvocationTree call ? call.getMethodSelect() : tree;
  }
}
