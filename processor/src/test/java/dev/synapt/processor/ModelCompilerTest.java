package dev.synapt.processor;

import static dev.synapt.model.Activation.RELU;
import static dev.synapt.model.Activation.SIGMOID;
import static dev.synapt.model.Activation.SOFTMAX;
import static dev.synapt.model.Activation.TANH;
import static dev.synapt.model.Loss.BINARY_CROSSENTROPY;
import static dev.synapt.model.Loss.MEAN_SQUARED_ERROR;
import static dev.synapt.model.Loss.SPARSE_CATEGORICAL_CROSSENTROPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.SeededRandom;
import dev.synapt.network.Classifier;
import dev.synapt.network.Network;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.BinaryTrainer;
import dev.synapt.training.ClassLearner;
import dev.synapt.training.ClassTrainer;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.TargetTrainer;
import dev.synapt.training.Trainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In vectors from the first step, where the Vector API is: their classes are in memory as well. */
class ModelCompilerTest {
  private static final ModelCompiler COMPILER = ModelCompiler.create();

  private static final ModelSpec MLP =
      ModelSpec.of(
          "Mlp",
          net -> {
            net.input(20);
            net.dense("first", 32, d -> d.activation(RELU));
            net.dense("second", 16, d -> d.activation(TANH));
            net.dense("kind", 3, d -> d.activation(SOFTMAX));
            net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
          });

  @BeforeAll
  static void trainInVectors() {
    System.setProperty(VectorFlavour.PROPERTY, "on");
  }

  @AfterAll
  static void trainAsByDefault() {
    System.clearProperty(VectorFlavour.PROPERTY);
  }

  @Test
  void trainsBitForBitLikeTheDeclaredModel() {
    ClassDataset data = data(20, 3, 200);
    MlpTrainer declared = new MlpTrainer(Adam.of(0.01), 7);
    declared.fit(data, fit -> fit.epochs(3));

    CompiledModel compiled = COMPILER.compile(MLP).model();
    ClassLearner learner = compiled.classLearner(Adam.of(0.01), 7);
    learner.fit(data, fit -> fit.epochs(3));

    assertThat(compiled.spec()).isEqualTo(MLP).isEqualTo(declared.spec());
    assertThat(learner.parameters()).isEqualTo(declared.parameters());
    float[] x = data.example(0);
    assertThat(learner.model().predict(x)).isEqualTo(declared.model().predict(x));
    assertThat(learner.model().classify(x)).isEqualTo(declared.model().classify(x));
    assertThat(learner.evaluate(data).loss()).isEqualTo(declared.evaluate(data).loss());
  }

  @Test
  void goesOnFromGivenWeightsAndFromFiles(@TempDir Path folder) throws IOException {
    CompiledModel compiled = COMPILER.compile(MLP).model();
    Trainer<?> first = compiled.trainer(Adam.of(0.01), 7);
    Network network = first.model();
    assertThat(network).isInstanceOf(Classifier.class);

    Trainer<?> second = compiled.trainer(network.parameters(), GradientDescent.of(0.1), 8);
    assertThat(second.parameters()).isEqualTo(first.parameters());

    Path file = folder.resolve("mlp.safetensors");
    network.save(file);
    float[] x = new float[20];
    assertThat(compiled.load(file).predict(x)).isEqualTo(network.predict(x));
    assertThat(MlpModel.load(file).predict(x)).isEqualTo(network.predict(x));

    assertThatThrownBy(() -> compiled.network(xor().trainer(Adam.of(0.1), 1).parameters()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("first.weight");
  }

  @Test
  void theTrainerFollowsFromTheLoss() {
    assertThat(COMPILER.compile(MLP).model().trainer(Adam.of(0.1), 1))
        .isInstanceOf(ClassTrainer.class);
    assertThat(xor().trainer(Adam.of(0.1), 1)).isInstanceOf(BinaryTrainer.class);
    assertThat(xor().classLearner(Adam.of(0.1), 1)).isInstanceOf(BinaryTrainer.class);
    assertThat(xor().targetTrainer(Adam.of(0.1), 1)).isInstanceOf(BinaryTrainer.class);
    CompiledModel line =
        COMPILER
            .compile(
                ModelSpec.named("Line")
                    .input(1)
                    .layer(DenseSpec.of("y", 1))
                    .loss(MEAN_SQUARED_ERROR))
            .model();
    assertThat(line.targetTrainer(Adam.of(0.1), 1)).isInstanceOf(TargetTrainer.class);
    assertThatThrownBy(() -> line.classLearner(Adam.of(0.1), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Model 'Line' cannot learn from classes. Received: loss MEAN_SQUARED_ERROR with 1"
                + " outputs. Use targetTrainer");
    assertThatThrownBy(() -> COMPILER.compile(MLP).model().targetTrainer(Adam.of(0.1), 1))
        .hasMessageContaining("Use classLearner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1", "3001-1", "7-5", "1-3001-1", "33-65-17", "9-50-50-4"})
  void compilesAnyShape(String shape) {
    int[] widths = IntStream.of(shape(shape)).toArray();
    ModelSpec spec =
        ModelSpec.of(
            "Shape",
            net -> {
              net.input(widths[0]);
              for (int i = 1; i < widths.length; i++) {
                net.dense(widths[i]);
              }
              net.loss(MEAN_SQUARED_ERROR);
            });
    Trainer<?> trainer = COMPILER.compile(spec).model().trainer(Adam.of(0.01), 3);
    RandomExamples examples = RandomExamples.of(spec, 8, 5);
    double before = examples.step(trainer);
    for (int i = 0; i < 20; i++) {
      examples.step(trainer);
    }
    assertThat(examples.step(trainer)).isLessThan(before);
  }

  private static int[] shape(String text) {
    return List.of(text.split("-")).stream().mapToInt(Integer::parseInt).toArray();
  }

  @Test
  void whatIsWrongComesBackAsAReportAndIsPrintedNowhere() {
    ModelSpec wrong =
        ModelSpec.of(
            "Wrong",
            net -> {
              net.dense("same", 0, d -> d.activation(SOFTMAX).l2(-1));
              net.dense("same", 1, d -> d.activation(SIGMOID));
              net.loss(SPARSE_CATEGORICAL_CROSSENTROPY);
            });
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    Compilation compilation;
    try {
      compilation = COMPILER.compile(wrong);
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(compilation.isRefused()).isTrue();
    Report report = compilation.report();
    assertThat(report).isEqualTo(COMPILER.check(wrong));
    assertThat(report.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactlyInAnyOrder(
            Message.UNITS_NOT_POSITIVE,
            Message.PENALTY_NEGATIVE,
            Message.NAME_TWICE,
            Message.INPUT_MISSING,
            Message.SOFTMAX_NOT_LAST,
            Message.LOSS_NEEDS_OUTPUT);
    assertThat(report.toString()).contains("Add net.input(784)").contains("Use activation(RELU)");
    assertThatThrownBy(compilation::model)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Model 'Wrong' was refused:\n" + report);
  }

  @Test
  void refusesEndlessNetworksAtOnce() {
    ModelSpec endless =
        ModelSpec.of(
            "Endless",
            net -> {
              for (int i = 0; i < 50_000; i++) {
                net.dense(0, d -> d.l1(-1));
              }
            });
    assertThat(COMPILER.check(endless).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(Message.TOO_MANY_LAYERS);
  }

  @Test
  void warningsComeBackWithTheModel() {
    ModelSpec deep =
        ModelSpec.of(
            "Deep",
            net -> {
              net.input(2);
              for (int i = 0; i < 5; i++) {
                net.dense(3, d -> d.activation(SIGMOID));
              }
              net.dense(1, d -> d.activation(SIGMOID));
              net.loss(BINARY_CROSSENTROPY);
            });
    Compilation compilation = COMPILER.compile(deep);
    assertThat(compilation.report().diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(Message.VANISHING_GRADIENTS);
    assertThat(compilation.isRefused()).isFalse();
    assertThat(compilation.model().spec()).isEqualTo(deep);
  }

  @Test
  void servesManyThreads() {
    List<Integer> outputs =
        IntStream.range(1, 9)
            .parallel()
            .mapToObj(
                units ->
                    COMPILER
                        .compile(
                            ModelSpec.named("Same")
                                .input(3)
                                .layer(DenseSpec.of("y", units))
                                .loss(MEAN_SQUARED_ERROR))
                        .model()
                        .trainer(Adam.of(0.1), 1)
                        .model()
                        .outputs())
            .toList();
    assertThat(outputs).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  private static CompiledModel xor() {
    return COMPILER
        .compile(
            ModelSpec.of(
                "Xor",
                net -> {
                  net.input(2);
                  net.dense(3, d -> d.activation(TANH));
                  net.dense(1, d -> d.activation(SIGMOID));
                  net.loss(BINARY_CROSSENTROPY);
                }))
        .model();
  }

  private static ClassDataset data(int inputs, int classes, int count) {
    SeededRandom random = new SeededRandom(5);
    float[] rows = new float[count * inputs];
    int[] labels = new int[count];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(classes);
    }
    return ClassDataset.of(rows, inputs, labels);
  }
}
