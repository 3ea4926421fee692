package dev.synapt.processor.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteCountTest {
  private static final int FRETURN = 1;

  @ParameterizedTest
  @CsvSource({"FUSED, JAVAC", "UNFUSED, JAVAC", "FUSED, ECJ", "UNFUSED, ECJ"})
  void isAtLeastTheRealSizeAndNotFarAbove(
      Arithmetic arithmetic, Compiler compiler, @TempDir Path folder) throws Exception {
    List<Expr> trees = JavaTextTest.trees(400);
    CompiledText compiled = CompiledText.of(trees, arithmetic, compiler, folder);
    long bound = 0;
    long real = 0;
    for (int i = 0; i < trees.size(); i++) {
      int atMost = ByteCount.of(trees.get(i), arithmetic, CompiledText.VARIABLE_BYTES) + FRETURN;
      int bytes = compiled.codeBytes().get("f" + i);
      assertThat(bytes).as(Formulas.text(trees.get(i))).isLessThanOrEqualTo(atMost);
      bound += atMost;
      real += bytes;
    }
    assertThat((double) bound / real).isBetween(1.0, 1.5);
  }
}
