package dev.synapt.processor.read.tree;

import static java.util.stream.Collectors.toSet;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.processor.Compiled;
import dev.synapt.processor.Compilers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Lets Java judge: statements are compiled, run, and read. A method {@code Object run12()} boxes
 * what they return, which shows its type.
 */
final class Judge {
  private static final int METHODS_OF_A_CLASS = 500;
  private static final List<String> OPTIONS =
      List.of("-Xlint:none", "-Xmaxerrs", "100000", "--release", "17");

  private final List<String> bodies;

  private Judge(List<String> bodies) {
    this.bodies = bodies;
  }

  /** Judges expressions. */
  static List<Judgement> ofExpressions(List<String> expressions) {
    return of(expressions.stream().map(expression -> "return " + expression + ";").toList());
  }

  /** Judges statements, the last of which returns a value. */
  static List<Judgement> of(List<String> bodies) {
    return new Judge(bodies).judge();
  }

  private List<Judgement> judge() {
    StatementProbe probe = new StatementProbe();
    Compiled compiled = compile(probe, Set.of());
    Set<Integer> noJava = compiled.of(Kind.ERROR).stream().map(Judge::number).collect(toSet());
    Map<Integer, Object> ran =
        run(noJava.isEmpty() ? compiled : compile(new StatementProbe(), noJava));
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      String name = "run" + i;
      judgements.add(
          new Judgement(
              bodies.get(i),
              !noJava.contains(i),
              probe.constants().contains("folded" + i),
              ran.get(i),
              probe.values().get(name),
              probe.refusals().get(name)));
    }
    return judgements;
  }

  private Compiled compile(Processor processor, Set<Integer> without) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int from = 0; from < bodies.size(); from += METHODS_OF_A_CLASS) {
      StringBuilder run = new StringBuilder("class Run" + from + " {\n");
      StringBuilder folded = new StringBuilder("class Folded" + from + " {\n");
      run.append(RandomExpression.CONSTANTS);
      folded.append(RandomExpression.CONSTANTS);
      for (int i = from; i < Math.min(bodies.size(), from + METHODS_OF_A_CLASS); i++) {
        String body = bodies.get(i);
        if (!without.contains(i)) {
          run.append("static Object run" + i + "() { " + body + " }\n");
          if (body.startsWith("return ")) {
            String expression = body.substring("return ".length(), body.length() - 1);
            folded.append("static final String folded" + i + " = \"\" + (" + expression + ");\n");
          }
        }
      }
      sources.add(JavaFileObjects.forSourceString("Run" + from, run + "}\n"));
      sources.add(JavaFileObjects.forSourceString("Folded" + from, folded + "}\n"));
    }
    return Compilers.JAVAC.compile(processor, OPTIONS, sources);
  }

  /** The number of the statements that javac objects to. */
  private static int number(Diagnostic<? extends JavaFileObject> error) {
    try {
      String text = error.getSource().getCharContent(true).toString();
      String before = text.substring(0, Math.toIntExact(error.getPosition()));
      int name = Math.max(before.lastIndexOf(" run"), before.lastIndexOf(" folded"));
      return Integer.parseInt(before.substring(name).replaceFirst("(?s)^\\D+(\\d+).*", "$1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Integer, Object> run(Compiled compiled) {
    Map<Integer, Object> values = new HashMap<>();
    for (int from = 0; from < bodies.size(); from += METHODS_OF_A_CLASS) {
      try {
        for (Method method : compiled.load("Run" + from).getDeclaredMethods()) {
          int number = Integer.parseInt(method.getName().substring("run".length()));
          method.setAccessible(true);
          values.put(number, value(method));
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(compiled.of(Kind.ERROR).toString(), e);
      }
    }
    return values;
  }

  private static @Nullable Object value(Method method) throws IllegalAccessException {
    try {
      return method.invoke(null);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ArithmeticException) {
        return null;
      }
      throw new AssertionError(e.getCause());
    }
  }
}
