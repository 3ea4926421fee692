package dev.synapt.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void whatShowsStaysAsItIs() {
    assertThat(Excerpt.of("größe: dense 4 (x) ~")).isEqualTo("'größe: dense 4 (x) ~'");
    assertThat(Excerpt.of("")).isEqualTo("''");
  }

  @Test
  void whatDoesNotShowIsWrittenOut() {
    assertThat(Excerpt.of("a\n\t\u001b\u007f\u0085\u2028\u202e\ud83d"))
        .isEqualTo("'a\\u000a\\u0009\\u001b\\u007f\\u0085\\u2028\\u202e\\ud83d'");
  }

  @Test
  void longTextsAreShortened() {
    String longest = "x".repeat(200);
    assertThat(Excerpt.of(longest)).isEqualTo("'" + longest + "'");
    assertThat(Excerpt.of(longest + "x")).isEqualTo("'" + longest + "...'");
    assertThat(Excerpt.of("\n".repeat(1000))).hasSizeLessThan(220).endsWith("\\u000a...'");
  }

  @Test
  void ofManyTextsTheFirstAreShown() {
    assertThat(Excerpt.of(List.of())).isEqualTo("[]");
    assertThat(Excerpt.of(List.of("a", "b"))).isEqualTo("['a', 'b']");
    List<String> many = IntStream.range(0, 17).mapToObj(i -> "n" + i).toList();
    assertThat(Excerpt.of(many.subList(0, 16))).endsWith(", 'n15']");
    assertThat(Excerpt.of(many)).endsWith(", 'n15' and 1 more]");
  }
}
