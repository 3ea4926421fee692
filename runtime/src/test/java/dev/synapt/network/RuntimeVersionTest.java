package dev.synapt.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

/** What every generated class says about itself. */
class RuntimeVersionTest {
  /** As a generated class begins. */
  private static final class FutureModel {
    static {
      RuntimeVersion.require("7.0", "FutureModel");
    }
  }

  @Test
  void aClassOfThisVersionIsServed() {
    RuntimeVersion.require(RuntimeVersion.CURRENT, "XorModel");
  }

  @Test
  void aClassOfAnotherVersionSaysSoWhenItIsInitialised() {
    assertThatThrownBy(FutureModel::new)
        .isExactlyInstanceOf(IncompatibleClassChangeError.class)
        .hasMessage(
            "FutureModel was generated for the Synapt runtime 7.0, but the runtime on the class"
                + " path is "
                + RuntimeVersion.CURRENT
                + ". Use synapt-runtime and synapt-processor of the same version and compile"
                + " again.");
  }

  @Test
  void coverageToolsSeeThatAClassIsGenerated() {
    assertThat(Generated.class.getAnnotation(Retention.class).value())
        .isEqualTo(RetentionPolicy.CLASS);
  }
}
