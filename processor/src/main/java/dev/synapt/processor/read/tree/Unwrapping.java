package dev.synapt.processor.read.tree;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds the environment of javac behind those that build tools put around it: IntelliJ offers
 * {@code APIWrappers.unwrap}; others, such as Gradle, keep it in a field. Only what is open anyway
 * is opened: fields of the JDK's own modules are left alone.
 */
final class Unwrapping {
  /** Tools wrap once or twice; more is a circle. */
  private static final int DEEPEST = 8;

  private Unwrapping() {}

  /** The one class of which there are trees. */
  static boolean isJavac(ProcessingEnvironment environment) {
    return environment
        .getClass()
        .getName()
        .equals("com.sun.tools.javac.processing.JavacProcessingEnvironment");
  }

  /** Whether it is Eclipse's compiler, which its elements tell also where the rest is hidden. */
  static boolean isEclipse(ProcessingEnvironment environment) {
    return environment.getElementUtils().getClass().getName().startsWith("org.eclipse.");
  }

  static ProcessingEnvironment innermost(ProcessingEnvironment environment) {
    ProcessingEnvironment inner = environment;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Optional<ProcessingEnvironment> next = unwrap(inner);
      if (next.isEmpty()) {
        return inner;
      }
      inner = next.get();
    }
    return inner;
  }

  private static Optional<ProcessingEnvironment> unwrap(ProcessingEnvironment environment) {
    return isJavac(environment)
        ? Optional.empty()
        : ofIntelliJ(environment).or(() -> ofField(environment));
  }

  /** JetBrains' way, made for processors that need the original environment. */
  private static Optional<ProcessingEnvironment> ofIntelliJ(ProcessingEnvironment environment) {
    ClassLoader loader = environment.getClass().getClassLoader();
    if (loader == null) {
      return Optional.empty();
    }
    try {
      Object original =
          loader
              .loadClass("org.jetbrains.jps.javac.APIWrappers")
              .getMethod("unwrap", Class.class, Object.class)
              .invoke(null, ProcessingEnvironment.class, environment);
      return Optional.ofNullable(original)
          .filter(unwrapped -> unwrapped != environment)
          .map(ProcessingEnvironment.class::cast);
    } catch (ReflectiveOperationException notIntelliJ) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessingEnvironment> ofField(ProcessingEnvironment environment) {
    return Stream.<Class<?>>iterate(
            environment.getClass(), type -> type != null, type -> type.getSuperclass())
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> field.getType() == ProcessingEnvironment.class)
        .flatMap(field -> read(field, environment).stream())
        .findFirst();
  }

  private static Optional<ProcessingEnvironment> read(Field field, ProcessingEnvironment owner) {
    try {
      field.setAccessible(true);
      return Optional.ofNullable((ProcessingEnvironment) field.get(owner));
    } catch (InaccessibleObjectException | IllegalAccessException | SecurityException closed) {
      return Optional.empty();
    }
  }
}
