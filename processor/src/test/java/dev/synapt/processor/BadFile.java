package dev.synapt.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A source file with mistakes. Below the line of each mistake a comment marks the column where it
 * is shown and the id of its message: {@code // ^ [UnitsNotPositive]}; {@code //< [InputMissing]}
 * is the first column, {@code // without a place: [UnknownOption]} none. {@code // javac
 * -Asynapt.lint=true} gives an option.
 */
record BadFile(String name, String text) {
  static final Path FOLDER = Path.of("src/test/resources/bad");

  private static final Pattern MARK = Pattern.compile("(\\^|<|without a place:) \\[(\\w+)]");

  /** A message that is expected at a place. */
  record Mark(long line, long column, String id) {}

  static BadFile of(String id) {
    Path file = FOLDER.resolve(id + ".java");
    try {
      return new BadFile(id, Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int marked = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).strip().startsWith("//")) {
        marked = i + 1;
        continue;
      }
      Matcher mark = MARK.matcher(lines.get(i));
      while (mark.find()) {
        String id = mark.group(2);
        marks.add(
            switch (mark.group(1)) {
              case "^" -> new Mark(marked, mark.start() + 1L, id);
              case "<" -> new Mark(marked, 1, id);
              default -> new Mark(Diagnostic.NOPOS, Diagnostic.NOPOS, id);
            });
      }
    }
    return marks;
  }

  List<String> options() {
    return text.lines()
        .filter(line -> line.startsWith("// javac "))
        .map(line -> line.substring("// javac ".length()))
        .toList();
  }

  JavaFileObject source() {
    return JavaFileObjects.forSourceString("bad." + name, text);
  }
}
