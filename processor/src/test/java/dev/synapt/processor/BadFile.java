package dev.synapt.processor;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A source file with mistakes. Below the line of each mistake a comment marks the column where it
 * is shown and the id of its message: {@code // ^ [UnitsNotPositive]}; {@code //< [InputMissing]}
 * is the first column, {@code // without a place: [UnknownOption]} none. The text of the message
 * may follow, over as many lines as it takes. {@code // javac -Asynapt.lint=true} gives an option.
 *
 * <p>In a file that imports {@code Definition} every model has a definition. Of these the marks are
 * for javac; a compiler that shows no trees says of every model that it cannot be read.
 */
record BadFile(String name, String text) {
  static final Path FOLDER = Path.of("src/test/resources/bad");

  private static final Pattern MARK = Pattern.compile("(\\^|<|without a place:) (\\[\\w+].*)$");
  private static final Pattern TYPE = Pattern.compile("\\b(class|interface|enum|record) [A-Z]");
  private static final String NEEDS_JAVAC = "[" + Message.DEFINITION_NEEDS_JAVAC.id() + "]";

  /** A message at a place: its id in brackets, and perhaps its text. */
  record Mark(long line, long column, String message) {
    static Mark of(Diagnostic<?> diagnostic) {
      String message = diagnostic.getMessage(Locale.ROOT);
      return new Mark(diagnostic.getLineNumber(), diagnostic.getColumnNumber(), message);
    }

    String id() {
      return message.substring(1, message.indexOf(']'));
    }

    Mark withoutText() {
      return new Mark(line, column, "[" + id() + "]");
    }

    /** Without its text, and without its column, which compilers count differently. */
    Mark inLine() {
      return new Mark(Math.max(0, line), 0, "[" + id() + "]");
    }
  }

  static BadFile of(String id) {
    return in(FOLDER, id);
  }

  static BadFile in(Path folder, String id) {
    Path file = folder.resolve(id + ".java");
    try {
      return new BadFile(id, Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Style style() {
    return text.contains("import dev.synapt.model.Definition;")
        ? Style.DEFINITION
        : Style.ANNOTATIONS;
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int marked = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!isComment(lines.get(i))) {
        marked = i + 1;
        continue;
      }
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        String message = mark.group(2) + continued(lines.subList(i + 1, lines.size()));
        marks.add(
            switch (mark.group(1)) {
              case "^" -> new Mark(marked, mark.start() + 1L, message);
              case "<" -> new Mark(marked, 1, message);
              default -> new Mark(Diagnostic.NOPOS, Diagnostic.NOPOS, message);
            });
      }
    }
    return marks;
  }

  private static boolean isComment(String line) {
    return line.strip().startsWith("//");
  }

  /** The rest of a message: comments that mark nothing. */
  private static String continued(List<String> lines) {
    StringBuilder rest = new StringBuilder();
    for (String line : lines) {
      if (!isComment(line) || MARK.matcher(line).find()) {
        break;
      }
      rest.append(' ').append(line.strip().substring("//".length()).strip());
    }
    return rest.toString();
  }

  /** What a compiler shows that has trees to read. */
  List<Mark> marksWithTrees() {
    return marks().stream().filter(mark -> !mark.inLine().message().equals(NEEDS_JAVAC)).toList();
  }

  /** What javac showed: with its text where the mark has one. */
  List<Mark> seen(Compiled compiled) {
    List<Mark> briefly = marks().stream().filter(mark -> mark.equals(mark.withoutText())).toList();
    return compiled.ours().stream()
        .map(Mark::of)
        .map(mark -> briefly.contains(mark.withoutText()) ? mark.withoutText() : mark)
        .toList();
  }

  /** What a compiler shows that has none, without columns. */
  List<Mark> marksWithoutTrees() {
    Stream<Mark> marks =
        style() == Style.ANNOTATIONS
            ? marks().stream()
            : models().mapToObj(line -> new Mark(line, 0, NEEDS_JAVAC));
    return marks.map(Mark::inLine).toList();
  }

  /** The lines in which the models of this file are declared. */
  private IntStream models() {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).strip().startsWith("@Model"))
        .map(
            i ->
                IntStream.range(i, lines.size())
                    .filter(j -> !isComment(lines.get(j)) && TYPE.matcher(lines.get(j)).find())
                    .findFirst()
                    .orElseThrow())
        .map(i -> i + 1);
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
