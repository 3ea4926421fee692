package dev.synapt.processor;

import dev.synapt.processor.testing.ModelCompilation;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file with models and no mistakes, as annotations and, of the same name, as a definition.
 * {@code // javac -Asynapt.fma=off} in its first line gives options.
 */
record GoodFile(String name, String text) {
  private static final Path ANNOTATIONS = Path.of("src/test/resources/good");
  private static final Path DEFINITIONS = Path.of("src/test/resources/definitions");
  private static final Pattern OPTION = Pattern.compile("// javac (.+)\\R");

  /** All models, declared by annotations. */
  static List<GoodFile> all() {
    return list(ANNOTATIONS).map(GoodFile::read).toList();
  }

  /** The same models, declared by definitions. */
  static List<GoodFile> definitions() {
    return list(DEFINITIONS).map(GoodFile::read).toList();
  }

  /** Compiles all models from their annotations. */
  static List<ModelCompilation> compileAll(SourceCompiler compiler) {
    return compileAll(compiler, all());
  }

  /** Compiles files, those with the same option together. */
  static List<ModelCompilation> compileAll(SourceCompiler compiler, List<GoodFile> files) {
    Map<List<String>, List<SourceFile>> byOptions = new LinkedHashMap<>();
    for (GoodFile file : files) {
      byOptions
          .computeIfAbsent(file.options(), options -> new ArrayList<>())
          .add(new SourceFile("good." + file.name, file.text));
    }
    List<ModelCompilation> compilations = new ArrayList<>();
    byOptions.forEach(
        (options, sources) ->
            compilations.add(
                withModules(compiler, options)
                    .compile(
                        sources,
                        options.stream().filter(o -> o.startsWith("-A")).toArray(String[]::new))));
    return compilations;
  }

  private static SourceCompiler withModules(SourceCompiler compiler, List<String> options) {
    return options.contains("jdk.incubator.vector") ? compiler.withVectors() : compiler;
  }

  /** The files of a folder, in the order of their names. */
  static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> options() {
    Matcher option = OPTION.matcher(text);
    return option.lookingAt() ? List.of(option.group(1).split(" ")) : List.of();
  }

  private static GoodFile read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      return new GoodFile(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
