package dev.synapt.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static ModelSpec named(String name) {
    return ModelSpec.named("Net").layer(DenseSpec.of(name, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1st",
        "a-b",
        "a.b",
        "_",
        "class",
        "true",
        "null",
        "x\u0000",
        "a b",
        "\ud83d\ude00",
        "hidden",
        "_a",
        "$a",
        "größe",
        "a1",
        "var",
        "record",
        "yield",
        "Class",
        "\ud835\udc9c"
      })
  void areWhatJavaTakesForAField(String name) {
    boolean isName = !name.contains(".") && SourceVersion.isName(name, SourceVersion.RELEASE_17);
    // Java ignores some characters in names; two that look the same would differ.
    boolean isPlain = name.chars().noneMatch(Character::isIdentifierIgnorable);
    assertThat(new NamesAreIdentifiers().check(named(name)).diagnostics())
        .hasSize(isName && isPlain ? 0 : 1)
        .extracting(Diagnostic::message)
        .containsOnly(isName && isPlain ? new Message[0] : new Message[] {Message.ILLEGAL_NAME});
  }

  @Test
  void haveAtMostAHundredCharacters() {
    assertThat(new NamesAreShort().check(named("n".repeat(100))).diagnostics()).isEmpty();
    assertThat(new NamesAreShort().check(named("n".repeat(101))).diagnostics()).hasSize(1);
  }

  @Test
  void differInMoreThanCaseAndUnderscores() {
    ModelSpec spec = named("aB").layer(DenseSpec.of("a1", 1)).layer(DenseSpec.of("A_b", 1));
    assertThat(new NamesDiffer().check(spec).diagnostics())
        .singleElement()
        .satisfies(diagnostic -> assertThat(diagnostic.text()).contains("'aB' and 'A_b'", "A_B"));
  }
}
