package dev.synapt.processor.read;

import static java.util.stream.Collectors.joining;

import dev.synapt.model.Definition;
import dev.synapt.processor.environment.Wrapping;
import dev.synapt.processor.testing.ClassPath;
import dev.synapt.processor.testing.Folder;
import dev.synapt.spec.ModelSpec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A definition that is read from its source, and the same one compiled and run: what Java makes of
 * its names.
 *
 * @param name the binary name of the model
 * @param reading what was read
 * @param ran what the definition says when it runs
 */
record ReadAndRun(String name, Reading reading, ModelSpec ran) {
  /** How folders with sources are compiled: together, or one after the other. */
  enum Way {
    /** All sources at once. */
    TOGETHER,
    /** The first folder before all others, which see its class files. */
    CLASS_FILES,
    /** All sources at once; the reader does not get at the trees of the compiler. */
    HIDDEN
  }

  /** Reads, compiles and runs the models of some folders. */
  static List<ReadAndRun> of(Way way, List<Path> folders) {
    try (Folder temporary = Folder.temporary()) {
      Path classes = Files.createDirectories(temporary.path().resolve("classes"));
      UnaryOperator<ProcessingEnvironment> wrapper =
          way == Way.HIDDEN ? Wrapping.HIDDEN::around : UnaryOperator.identity();
      Reader reader = new Reader(wrapper);
      boolean isFirstAlone = way == Way.CLASS_FILES;
      if (isFirstAlone) {
        compile(folders.subList(0, 1), classes, new Reader(wrapper));
      }
      compile(isFirstAlone ? folders.subList(1, folders.size()) : folders, classes, reader);
      List<ReadAndRun> models = new ArrayList<>();
      try (URLClassLoader loader =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, ReadAndRun.class.getClassLoader())) {
        for (Map.Entry<String, Reading> model : reader.readings().entrySet()) {
          Definition definition = definition(loader.loadClass(model.getKey()));
          String name = model.getValue().declaration().baseName();
          models.add(
              new ReadAndRun(model.getKey(), model.getValue(), ModelSpec.of(name, definition)));
        }
      }
      return models;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void compile(List<Path> folders, Path classes, Reader reader) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> sources = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    String classPath = ClassPath.all() + File.pathSeparator + classes;
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              null,
              List.of("-d", classes.toString(), "-classpath", classPath, "-Xlint:none"),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(reader));
      if (!task.call()) {
        throw new AssertionError("javac refuses " + folders);
      }
    }
  }

  private static Definition definition(Class<?> model) throws ReflectiveOperationException {
    if (Definition.class.isAssignableFrom(model)) {
      return (Definition) instance(model);
    }
    for (Field field : model.getDeclaredFields()) {
      if (Definition.class.isAssignableFrom(field.getType())) {
        field.setAccessible(true);
        return (Definition) field.get(null);
      }
    }
    throw new AssertionError(model);
  }

  /** An object of a class, and of those around it if it has to be inside of one. */
  private static Object instance(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor.getParameterCount() == 0
        ? constructor.newInstance()
        : constructor.newInstance(instance(type.getEnclosingClass()));
  }

  boolean isRefused() {
    return reading.report().hasErrors() && !reading.isComplete();
  }

  boolean agrees() {
    return !reading.report().hasErrors()
        && reading.isComplete()
        && reading.declaration().spec().equals(ran);
  }

  @Override
  public String toString() {
    return agrees()
        ? name + " agrees"
        : name
            + "\n  ran:  "
            + ran
            + "\n  read: "
            + reading.declaration().spec()
            + reading.report().diagnostics().stream().map(d -> "\n  " + d).collect(joining());
  }

  /** Prints what became of each model; the arguments are the way and the folders. */
  public static void main(String... arguments) {
    List<Path> folders = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    for (ReadAndRun model : of(Way.valueOf(arguments[0]), folders)) {
      System.out.println(model.isRefused() ? model.name + " is refused" : model);
    }
  }
}
