package dev.synapt.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.processor.Compiled;
import dev.synapt.processor.Compilers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that only look as if they changed what is read, or as if they were it. */
class ReadAsRunTest {
  private static Compiled compile(String members) {
    return Compilers.JAVAC.compile(
        List.of(),
        JavaFileObjects.forSourceString(
            "net.Net",
            """
            package net;
            import static dev.synapt.model.Activation.*;
            import static dev.synapt.model.Loss.*;
            import dev.synapt.model.*;
            import java.util.function.Consumer;
            @Model final class Net extends Above implements Definition {
            """
                + members
                + "} class Above { static final int FOUR = 4; }"
                + " interface MyNet extends Sequential {}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Consumer<DenseOptions> quiet = d -> { int n = 0; n++; d.l1(n); };"
            + " { int n = 4; net.dense(n); }",
        "final int n; n = 4; net.dense(n);",
        "int n; { { (n) = 4; } } net.dense(n);",
        "{ int n; n = 3; } { int n = 5; } int n; n = 4; net.dense(n);",
        "byte n; n = 4; net.dense(n);",
        "String name; Consumer<DenseOptions> none; name = \"dense1\"; none = d -> {};"
            + " net.dense(name, 4, none);",
        "int never; net.dense(4, d -> { double l1; l1 = 0; d.l1(l1); });",
        "net.dense(super.FOUR);",
        "net.dense((Integer) 4);",
        "(net).dense((4));"
      })
  void saysALayerOfFourUnits(String statements) {
    Compiled compiled =
        compile(
            "<X extends MyNet> void define(X net) { net.input(9); }"
                + " public void define(Sequential net) { net.input(2); net.loss(HUBER);"
                + statements
                + "}");
    assertThat(compiled.ids()).isEmpty();
    assertThat(compiled.sources().get("net/NetModel.java"))
        .contains(".input(2)", "DenseSpec.of(\"dense1\", 4)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"((MyNet) net).dense(4);", "net.dense(4, d -> ((DenseOptions) d).l1(5));"})
  void aCastMayFail(String statement) {
    Compiled compiled =
        compile(
            "public void define(Sequential net) { net.input(2); net.loss(HUBER); net.dense(1);"
                + statement
                + "}");
    assertThat(compiled.ids()).containsExactly("StatementNotReadable");
  }
}
