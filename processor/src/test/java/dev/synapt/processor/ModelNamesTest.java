package dev.synapt.processor;

import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names a specification may have that comes from anywhere. */
class ModelNamesTest {
  private static final ModelCompiler COMPILER = ModelCompiler.create();

  /** A specification may come from anywhere: its names become source. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class",
        "a.b",
        "../Up",
        "X { static { System.exit(1); } } class Y",
        "X\n",
        "1st",
        "a\u0000"
      })
  void aNameThatIsNoIdentifierIsRefused(String name) {
    ModelSpec named =
        ModelSpec.named(name).input(1).layer(DenseSpec.of("y", 1)).loss(MEAN_SQUARED_ERROR);
    assertThat(COMPILER.check(named).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(Message.ILLEGAL_MODEL_NAME);
    ModelSpec layer =
        ModelSpec.named("Net").input(1).layer(DenseSpec.of(name, 1)).loss(MEAN_SQUARED_ERROR);
    assertThat(COMPILER.check(layer).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(Message.ILLEGAL_NAME);
  }

  @Test
  void aNameMayBeThatOfAClassInUse() {
    for (String name : List.of("Class", "Target", "Binary", "Float", "String", "Network", "π")) {
      ModelSpec spec =
          ModelSpec.named(name).input(2).layer(DenseSpec.of("y", 1)).loss(MEAN_SQUARED_ERROR);
      assertThat(COMPILER.compile(spec).model().trainer(Adam.of(0.1), 1).spec()).isEqualTo(spec);
    }
    assertThat(COMPILER.check(ModelSpec.named("π".repeat(101))).toString())
        .contains("[IllegalModelName]");
    String longest = "N".repeat(200);
    ModelSpec spec =
        ModelSpec.named(longest).input(2).layer(DenseSpec.of("y", 1)).loss(MEAN_SQUARED_ERROR);
    assertThat(COMPILER.compile(spec).isRefused()).isFalse();
    assertThat(COMPILER.check(ModelSpec.named(longest + "N")).toString())
        .contains("[IllegalModelName]");
  }

  /** In layers of every loop shape, with names that generated code has of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"a$b", "$", "features", "lanes", "together", "largest", "rows", "LANES"})
  void aLayerMayHaveAnyIdentifier(String name) {
    for (int units : new int[] {3, 9, 70}) {
      for (int inputs : new int[] {2, 90}) {
        ModelSpec spec =
            ModelSpec.named("Net")
                .input(inputs)
                .layer(DenseSpec.of(name, units).activation(Activation.TANH))
                .layer(DenseSpec.of("more" + name, 4).activation(Activation.RELU))
                .layer(DenseSpec.of("last", 2).activation(Activation.SOFTMAX))
                .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);
        assertThat(COMPILER.compile(spec).model().trainer(Adam.of(0.1), 1).spec()).isEqualTo(spec);
      }
    }
  }
}
