package dev.synapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTest {
  @Test
  void idsAreCamelCase() {
    assertThat(Message.LOSS_NEEDS_OUTPUT.id()).isEqualTo("LossNeedsOutput");
    assertThat(Message.NOT_A_CLASS.id()).isEqualTo("NotAClass");
  }

  @Test
  void idsDiffer() {
    assertThat(Arrays.stream(Message.values()).map(Message::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void isOneSentenceAfterTheOtherWithARemedyAtTheEnd(Message message) {
    String text = message.at(Where.model(), "a", "b", "c", "d", "e").text();
    assertThat(text).doesNotContain("%").doesNotContain("  ").contains(". ").doesNotEndWith(".");
  }

  @Test
  void numbersAreWrittenAlikeEverywhere() {
    assertThat(Message.RATE_OUT_OF_RANGE.at(Where.model(), "x", 1.5).text()).contains("1.5");
  }
}
