package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes of Kotlin as kapt shows them to Java: {@code examples/kotlin} has the real ones. */
class KotlinStubTest {
  private static final JavaFileObject METADATA =
      JavaFileObjects.forSourceString(
          "kotlin.Metadata", "package kotlin; public @interface Metadata {}");

  private static Compiled compile(Compilers compiler, String members) {
    return compiler.compile(
        METADATA,
        ModelSource.of(
            "net.Net",
            "@kotlin.Metadata @Model(input = 2, loss = HUBER) public abstract class Net {"
                + members
                + "}"));
  }

  @ParameterizedTest
  @EnumSource
  void layersMayBeConstructorParameters(Compilers compiler) {
    Compiled compiled =
        compile(
            compiler,
            """
            @Dense(units = 3) private final Layer hidden;
            @Dense(units = 1) private final Layer output;
            public final Layer getHidden() { return null; }
            public final Layer getOutput() { return null; }
            public Net(Layer hidden, Layer output) { this.hidden = null; this.output = null; }
            """);
    assertThat(compiled.ids()).isEmpty();
    assertThat(compiled.sources()).containsKey("net/NetModel.java");
  }

  @ParameterizedTest
  @EnumSource
  void aParameterWithoutFieldIsMissed(Compilers compiler) {
    Compiled compiled =
        compile(
            compiler,
            """
            @Dense(units = 1) private final Layer output;
            public Net(Layer p0_1, Layer output) { this.output = null; }
            """);
    assertThat(compiled.ids()).containsExactly("KotlinLayerMissing");
    assertThat(compiled.ours().get(0).getLineNumber()).isEqualTo(6);
    assertThat(compiled.ours().get(0).getMessage(Locale.ROOT))
        .contains("Received: 2 layers of 'Net', of which kapt shows 1. Rename those");
    assertThat(compiled.sources()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aGetterWithoutFieldIsMissed(Compilers compiler) {
    Compiled compiled =
        compile(
            compiler,
            """
            @Dense(units = 1) public Layer output;
            public final Layer getSwitch() { return null; }
            public final Layer getOutput() { return null; }
            """);
    assertThat(compiled.ids()).containsExactly("KotlinLayerMissing");
  }
}
