package dev.synapt.processor.testing;

import java.util.Map;

/** Loads classes that were compiled for a test; the runtime is that of the tests. */
final class CompiledClasses extends ClassLoader {
  private final Map<String, byte[]> classes;

  CompiledClasses(Map<String, byte[]> classes) {
    super(CompiledClasses.class.getClassLoader());
    this.classes = classes;
  }

  /** Whether a class has been loaded, as it is when something first uses it. */
  boolean hasLoaded(String name) {
    return findLoadedClass(name) != null;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
