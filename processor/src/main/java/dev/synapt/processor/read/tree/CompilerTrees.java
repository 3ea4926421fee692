package dev.synapt.processor.read.tree;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** The trees of the compilation that runs the processor. */
final class CompilerTrees implements SourceTrees {
  private final Trees trees;

  private CompilerTrees(Trees trees) {
    this.trees = trees;
  }

  static CompilerTrees of(ProcessingEnvironment javac) {
    return new CompilerTrees(Trees.instance(javac));
  }

  @Override
  public Optional<SourceType> find(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path == null || !(path.getLeaf() instanceof ClassTree tree)) {
      return Optional.empty();
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    return Optional.of(
        new SourceType(
            unit, tree, (messager, kind, text, at) -> trees.printMessage(kind, text, at, unit)));
  }
}
