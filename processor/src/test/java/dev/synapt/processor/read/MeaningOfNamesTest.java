package dev.synapt.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.read.ReadAndRun.Way;
import dev.synapt.processor.testing.ClassPath;
import dev.synapt.processor.testing.Command;
import dev.synapt.processor.testing.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a name means depends on everything around it (JLS 6.3 to 6.5). The definitions in {@code
 * src/test/resources/names} are run, so that Java itself says what is right.
 */
class MeaningOfNamesTest {
  private static final Path NAMES = Path.of("src/test/resources/names");
  private static final List<Path> MODELS =
      List.of(NAMES.resolve("library"), NAMES.resolve("models"));
  private static final List<Path> REFUSED =
      List.of(NAMES.resolve("library"), NAMES.resolve("refused"));

  @ParameterizedTest
  @EnumSource(names = {"TOGETHER", "CLASS_FILES"})
  void meanWhatTheyMeanToJava(Way way) {
    List<ReadAndRun> models = ReadAndRun.of(way, MODELS);
    assertThat(models).hasSizeGreaterThan(15);
    assertThat(models).filteredOn(model -> !model.agrees()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TOGETHER", "CLASS_FILES"})
  void areRefusedWhereOnlyARunTells(Way way) {
    List<ReadAndRun> models = ReadAndRun.of(way, REFUSED);
    assertThat(models).hasSizeGreaterThan(15);
    assertThat(models).filteredOn(model -> !model.isRefused()).isEmpty();
  }

  /** There are imports of modules, and a parser of our own reads what is hidden. */
  @ParameterizedTest
  @EnumSource
  void meanTheSameOnANewerJdk(Way way) {
    List<Path> folders = new ArrayList<>(MODELS);
    folders.add(NAMES.resolve("java25"));
    assertThat(onJdk25(way, folders))
        .hasSizeGreaterThan(18)
        .allMatch(line -> line.endsWith(" agrees"));
    assertThat(onJdk25(way, REFUSED))
        .hasSizeGreaterThan(15)
        .allMatch(line -> line.endsWith(" is refused"));
  }

  private static List<String> onJdk25(Way way, List<Path> folders) {
    List<String> command = new ArrayList<>();
    command.add(Jdk.require(25).tool("java").toString());
    command.addAll(List.of("-cp", ClassPath.all()));
    command.addAll(List.of(ReadAndRun.class.getName(), way.name()));
    folders.forEach(folder -> command.add(folder.toString()));
    Command.Result result = Command.run(command);
    assertThat(result.exit()).as(result.output()).isZero();
    return result.output().lines().toList();
  }
}
