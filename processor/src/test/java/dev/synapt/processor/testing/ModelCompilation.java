package dev.synapt.processor.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a compilation gives.
 *
 * @param sources the text of every generated class, by its name
 * @param classes the bytes of every class, by its name
 */
public record ModelCompilation(Map<String, String> sources, Map<String, byte[]> classes) {
  static ModelCompilation read(Path generated, Path classes) {
    Map<String, String> sources = new TreeMap<>();
    Folder.read(generated, ".java").forEach((name, bytes) -> sources.put(name, Folder.text(bytes)));
    return new ModelCompilation(sources, Folder.read(classes, ".class"));
  }

  /** The bytes of the classes that are generated, nested ones among them. */
  public Map<String, byte[]> generatedClasses() {
    Map<String, byte[]> generated = new TreeMap<>(classes);
    generated.keySet().removeIf(name -> !sources.containsKey(name.replaceFirst("\\$.*", "")));
    return generated;
  }

  /** Loads the classes; the runtime is that of the tests. */
  public ClassLoader loader() {
    return compiledClasses();
  }

  CompiledClasses compiledClasses() {
    return new CompiledClasses(classes);
  }

  /** Writes the classes for another process to load. */
  public void writeTo(Folder folder) {
    classes.forEach(
        (name, bytes) -> folder.write(name.replace('.', File.separatorChar) + ".class", bytes));
  }
}
