package dev.synapt.processor.read.tree;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Trees of a parser of our own, for compilations that are hidden behind a build tool. {@code
 * Elements.getFileObjectOf}, which tells the file of a type, is there since JDK 18. Messages show
 * their line in the text, as the running compilation does not know these trees.
 */
final class ParsedTrees implements SourceTrees {
  private final Elements elements;
  private final Method fileObjectOf;
  private final JavaCompiler compiler;

  private ParsedTrees(Elements elements, Method fileObjectOf, JavaCompiler compiler) {
    this.elements = elements;
    this.fileObjectOf = fileObjectOf;
    this.compiler = compiler;
  }

  static Optional<ParsedTrees> of(ProcessingEnvironment environment) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Optional.empty();
    }
    try {
      Method method = Elements.class.getMethod("getFileObjectOf", Element.class);
      Elements elements = environment.getElementUtils();
      return Optional.of(new ParsedTrees(elements, method, compiler))
          .filter(trees -> trees.tells(elements.getTypeElement("java.lang.Object")));
    } catch (NoSuchMethodException before18) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<SourceType> find(TypeElement type) {
    return file(type).flatMap(file -> parse(file, type));
  }

  /** Whether the compiler tells the file of a type; it need not. */
  private boolean tells(TypeElement type) {
    try {
      return fileObjectOf.invoke(elements, type) != null;
    } catch (InvocationTargetException | IllegalAccessException unsupported) {
      return false;
    }
  }

  /** The file of a type, unless it is a class file. */
  private Optional<JavaFileObject> file(TypeElement type) {
    try {
      return Optional.ofNullable((JavaFileObject) fileObjectOf.invoke(elements, type))
          .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("getFileObjectOf failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("getFileObjectOf is public", e);
    }
  }

  private Optional<SourceType> parse(JavaFileObject file, TypeElement type) {
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, ignored -> {}, List.of("-proc:none"), null, List.of(file));
    try {
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Optional<ClassTree> tree = find(unit, type);
        if (tree.isPresent()) {
          SourceType.Printer printer =
              (messager, kind, text, at) ->
                  messager.printMessage(kind, text + position(unit, positions, at), type);
          return tree.map(found -> new SourceType(unit, found, printer));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes the way of names from the file to the type. */
  private static Optional<ClassTree> find(CompilationUnitTree unit, TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      names.push(e.getSimpleName().toString());
    }
    List<? extends Tree> members = unit.getTypeDecls();
    Optional<ClassTree> found = Optional.empty();
    while (!names.isEmpty()) {
      String name = names.pop();
      found =
          members.stream()
              .filter(ClassTree.class::isInstance)
              .map(ClassTree.class::cast)
              .filter(tree -> tree.getSimpleName().contentEquals(name))
              .findFirst();
      members =
          found.map(ClassTree::getMembers).<List<? extends Tree>>map(m -> m).orElse(List.of());
    }
    return found;
  }

  private static String position(CompilationUnitTree unit, SourcePositions positions, Tree at) {
    long start = positions.getStartPosition(unit, at);
    LineMap lines = unit.getLineMap();
    String file = unit.getSourceFile().getName().replaceFirst("^.*[/\\\\]", "");
    return String.format(
        " (%s:%d:%d)", file, lines.getLineNumber(start), lines.getColumnNumber(start));
  }
}
