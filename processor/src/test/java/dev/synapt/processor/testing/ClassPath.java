package dev.synapt.processor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tests stand on, as a class path for compilers and other JVMs. Inside their module, the
 * tests are a patch of it, and the modules are not on the class path.
 */
public final class ClassPath {
  private ClassPath() {}

  /** The tests, the modules that they run in, and all libraries. */
  public static String all() {
    return Stream.of(
            of(ClassPath.class),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path"))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The jar or the folder of a class, also of one that is in a patch of its module. */
  static String of(Class<?> type) {
    String name = "/" + type.getName().replace('.', '/') + ".class";
    URL file = type.getResource(name);
    try {
      if (file.openConnection() instanceof JarURLConnection inJar) {
        return path(inJar.getJarFileURL().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path(file.toString().substring(0, file.toString().length() - name.length()));
  }

  private static String path(String uri) {
    return Path.of(URI.create(uri)).toString();
  }
}
