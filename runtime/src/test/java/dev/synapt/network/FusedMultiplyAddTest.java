package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FusedMultiplyAddTest {
  private static final String REMEDY = "-Asynapt.fma=off";

  /** Elsewhere the instruction is part of the architecture, and -XX:-UseFMA does not remove it. */
  @BeforeEach
  void onX86() {
    assumeTrue(
        System.getProperty("os.arch").matches("amd64|x86_64"),
        "fused multiply-add is optional on x86 only");
  }

  @Test
  void theInstructionIsFastCompiledAndInterpreted() throws Exception {
    assumeTrue(FusedMultiplyAdd.isFast(), "this CPU has fused multiply-add");

    assertThat(ChildJvm.run(Probe.class)).contains("fast: true").doesNotContain(REMEDY);
    assertThat(ChildJvm.run(Probe.class, "-Xint")).contains("fast: true").doesNotContain(REMEDY);
  }

  @Test
  void decimalArithmeticIsSlowAndSaidSoOnce() throws Exception {
    String output = ChildJvm.run(Probe.class, "-XX:-UseFMA");

    assertThat(output).contains("fast: false").containsOnlyOnce("model First").contains(REMEDY);
    assertThat(output).doesNotContain("Second");
  }

  @Test
  void decimalArithmeticIsSlowWhenCompiledToo() throws Exception {
    assertThat(ChildJvm.run(Probe.class, "-XX:-UseFMA", "-Dwarm=true")).contains("fast: false");
  }

  /** What a generated class does, in a JVM of its own. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] args) {
      if (Boolean.getBoolean("warm")) {
        float sum = 0.1f;
        for (int i = 0; i < 200_000; i++) {
          sum = Math.fma(sum, 0.7f, 0.3f);
        }
        System.out.println("warm: " + sum);
      }
      FusedMultiplyAdd.warnOnce("First");
      FusedMultiplyAdd.warnOnce("Second");
      System.out.println("fast: " + FusedMultiplyAdd.isFast());
    }
  }
}
