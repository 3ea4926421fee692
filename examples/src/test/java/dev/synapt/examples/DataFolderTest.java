package dev.synapt.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  @Test
  void takesTheFolderOfTheArguments() {
    assertThat(DataFolder.of("--data", "here")).contains(Path.of("here"));
  }

  @Test
  void refusesOtherArguments() {
    assertThatThrownBy(() -> DataFolder.of("--date", "here"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected no arguments, or --data and a folder. Received: --date here");
  }
}
