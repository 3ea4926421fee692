package dev.synapt.processor.expr;

import static java.lang.invoke.MethodType.methodType;

import dev.synapt.processor.testing.ClassPath;
import java.io.StringWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Formulas printed as the bodies of static methods {@code f0}, {@code f1}, ... and compiled. */
record CompiledText(List<MethodHandle> methods, Map<String, Integer> codeBytes) {
  /** The locals 0 to 7 are taken, so that loading a variable takes two bytes. */
  static final int VARIABLE_BYTES = 2;

  private static final Map<String, String> NAMES = Map.of("z", "z", "a", "a", "y", "y", "da", "y");

  static CompiledText of(List<Expr> trees, Arithmetic arithmetic, Compiler compiler, Path folder)
      throws Exception {
    StringBuilder source = new StringBuilder("public class Printed {\n");
    for (int i = 0; i < trees.size(); i++) {
      String text =
          JavaText.of(trees.get(i), arithmetic, NAMES, StrictFloatMath.class.getName()).text();
      source.append(
          "public static float f%d(double p, double q, double r, double s, float z, float a, float y) {\nreturn %s;\n}\n"
              .formatted(i, text));
    }
    Path file = Files.writeString(folder.resolve("Printed.java"), source.append("}\n"));
    compile(file, compiler, folder);
    Map<String, Integer> codeBytes =
        CodeBytes.of(Files.readAllBytes(folder.resolve("Printed.class")));
    return new CompiledText(methods(folder, trees.size()), codeBytes);
  }

  float at(int index, float z, float a, float y) throws Exception {
    try {
      return (float) methods.get(index).invokeExact(0.0, 0.0, 0.0, 0.0, z, a, y);
    } catch (Throwable thrown) {
      throw new IllegalStateException(thrown);
    }
  }

  private static void compile(Path file, Compiler compiler, Path folder) throws Exception {
    StringWriter messages = new StringWriter();
    try (var files = compiler.tool().getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              folder.toString(),
              "-source",
              "17",
              "-target",
              "17",
              "-nowarn",
              "-classpath",
              ClassPath.all());
      boolean compiled =
          compiler
              .tool()
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
              .call();
      if (!compiled) {
        throw new AssertionError(messages.toString());
      }
    }
  }

  private static List<MethodHandle> methods(Path folder, int count) throws Exception {
    List<MethodHandle> methods = new ArrayList<>();
    URL[] path = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, CompiledText.class.getClassLoader())) {
      Class<?> printed = loader.loadClass("Printed");
      for (int i = 0; i < count; i++) {
        methods.add(
            MethodHandles.publicLookup()
                .findStatic(
                    printed,
                    "f" + i,
                    methodType(
                        float.class,
                        double.class,
                        double.class,
                        double.class,
                        double.class,
                        float.class,
                        float.class,
                        float.class)));
      }
    }
    return methods;
  }
}
