package dev.synapt.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.processor.Compiled;
import dev.synapt.processor.Compilers;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions are read before javac looks at their types: they may be anything that parses. */
class IllTypedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "net.dense(1, () -> {});",
        "net.dense(1, (a, b) -> a.l1(1));",
        "net.dense(1, () -> 1, d -> d.l1(1));",
        "net.dense(1, d -> d);",
        "net.dense(1, d -> { return d.l1(1); });",
        "net.dense(1, d -> d.l1());",
        "net.dense(1, d -> d.l1(RELU).activation(1));",
        "net.dense(1, d -> d.l1(d -> d));",
        "net.dense(d -> d.l1(1), 1);",
        "net.dense(\"a\", \"b\", \"c\");",
        "net.dense(1, 2, 3, 4);",
        "net.dense();",
        "net.dropout(RELU, () -> 1);",
        "net.dropout(true);",
        "net.input(\"a\", 1.5, null, RELU);",
        "net.loss(RELU, 1, \"a\");",
        "net.labelSmoothing(1, 2);",
        "net.labelSmoothing(HUBER);",
        "net.dense(1)[0] = 3;",
        "net.dense(missing.X, Missing.Y, a.b.C.D);",
        "net.dense(1 + RELU, !3, ~1.5, -true, (int) \"a\", (Missing) 3);",
        "int a = a; net.dense(a);",
        "int a = \"a\"; net.dense(a);",
        "int a; net.dense(a);",
        "var a = d -> d.l1(1); net.dense(1, a);",
        "missing a = 3; net.dense(a);",
        "net.dense(1, this::missing); net.dense(1, Missing::new);",
        "net.dense(true ? 1 : d -> d, 3 ? 1 : 2);",
        "net.dense(net.net.net, this.this, super.x, Net.class, int[].class);",
        "net.dense(new int[] {1}.length, new Net() {}.x, switch (1) { default -> 2; });",
        "class A {} record B() {} ; ; {} { int x = 1; net.dense(x); }",
        "this.define(); define(net, net); super.define(net);",
        "net.<Missing>dense(1);",
        "net.dense(1, (@Deprecated final var d) -> d.l1(1), d -> {});",
        "net.dense(99999 * 99999L, 1e400, 2147483648);",
      })
  void nothingIsAFaultOfOurs(String statements) {
    String source =
        """
        package net;

        import static dev.synapt.model.Activation.*;
        import static dev.synapt.model.Loss.*;

        import dev.synapt.model.*;

        @Model
        class Net implements Definition {
          @Override public void define(Sequential net) { %s }
        }
        """;
    Compiled compiled =
        Compilers.JAVAC.compile(
            JavaFileObjects.forSourceString("net.Net", source.formatted(statements)));
    assertThat(compiled.of(Kind.ERROR)).isNotEmpty();
    assertThat(compiled.ids()).doesNotContain("InternalError");
    assertThat(compiled.sources()).isEmpty();
  }
}
