package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LintTest {
  private static final String FOUR = "TANH SIGMOID TANH TANH";

  private static Compiled compile(String activations, String... options) {
    StringBuilder fields = new StringBuilder();
    for (String activation : activations.split(" ")) {
      fields.append("@Dense(units = 4, activation = " + activation + ") Layer f");
      fields.append(fields.length() + ";\n");
    }
    String net =
        "@Model(input = 2, loss = BINARY_CROSSENTROPY) abstract class Net {\n"
            + fields
            + "@Dense(units = 1, activation = SIGMOID) Layer output; }";
    return Compilers.JAVAC.compile(List.of(options), ModelSource.of("net.Net", net));
  }

  @Test
  void isOffUnlessAskedFor() {
    assertThat(compile(FOUR).ids()).isEmpty();
  }

  @Test
  void saysWhyGradientsVanish() {
    Compiled compiled = compile(FOUR, "-Asynapt.lint=true");
    assertThat(compiled.ids()).containsExactly("VanishingGradients");
    assertThat(compiled.ours().get(0).getMessage(Locale.ROOT))
        .startsWith("[VanishingGradients] 4 hidden layers are SIGMOID or TANH. ")
        .contains("derivative", "1/4", "RELU");
  }

  @Test
  void threeSaturatingLayersAreUsual() {
    assertThat(compile("TANH RELU SIGMOID RELU TANH", "-Asynapt.lint=true").ids()).isEmpty();
  }
}
