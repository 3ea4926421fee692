package dev.synapt.processor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/**
 * What a compilation gave.
 *
 * @param diagnostics everything the compiler said
 * @param sources the generated source files: text by path, such as {@code digits/XorModel.java}
 * @param classes the class files: bytes by path, such as {@code digits/XorModel.class}
 */
public record Compiled(
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    Map<String, String> sources,
    Map<String, byte[]> classes) {
  private static final Pattern ID = Pattern.compile("^\\[([A-Z]\\w+)] ");

  public List<Diagnostic<? extends JavaFileObject>> of(Kind kind) {
    return diagnostics.stream().filter(d -> d.getKind() == kind).toList();
  }

  /** What this processor said: the messages with an id. */
  public List<Diagnostic<? extends JavaFileObject>> ours() {
    return diagnostics.stream().filter(d -> !id(d).isEmpty()).toList();
  }

  /** The ids of what this processor said, in order. */
  public List<String> ids() {
    return ours().stream().map(Compiled::id).toList();
  }

  /** The id of a message: between brackets, before anything else that is not the compiler's. */
  public static String id(Diagnostic<?> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    Matcher found = ID.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  /** Loads the compiled classes, with the tests' own around them. */
  public Class<?> load(String name) throws ClassNotFoundException {
    return new ClassLoader(getClass().getClassLoader()) {
      @Override
      protected Class<?> findClass(String wanted) throws ClassNotFoundException {
        byte[] bytes = classes.get(wanted.replace('.', '/') + ".class");
        if (bytes == null) {
          throw new ClassNotFoundException(wanted);
        }
        return defineClass(wanted, bytes, 0, bytes.length);
      }
    }.loadClass(name);
  }
}
