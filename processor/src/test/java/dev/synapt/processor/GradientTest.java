package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.processor.check.Checks;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.testing.Bits;
import dev.synapt.processor.testing.GeneratedNetwork;
import dev.synapt.processor.testing.GeneratedNetworks;
import dev.synapt.processor.testing.LoopShapes;
import dev.synapt.processor.testing.RandomExamples;
import dev.synapt.reference.GradientCheck;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.Adam;
import dev.synapt.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated float32 code has the loss and the gradients of the double-precision reference, to 1e-5
 * of each tensor's norm: every activation with every loss, every output with every loss that it
 * goes with, in every loop shape. The loop shapes agree with each other to the bit, with and
 * without fused multiply-adds.
 */
class GradientTest {
  private static final int[] WIDTHS = {1, 3, 8, 5, 16, 2, 11, 9, 4, 17, 7};
  private static final int STEPS = 20;

  private static GeneratedNetworks networks;
  private static GeneratedNetworks unfused;

  @BeforeAll
  static void compile() {
    networks = GeneratedNetworks.of(models(), LoopShapes.ways(Arithmetic.FUSED));
    unfused = GeneratedNetworks.of(models(), LoopShapes.ways(Arithmetic.UNFUSED));
  }

  /** For every loss, every activation once in the hidden layer. */
  static List<ModelSpec> models() {
    List<ModelSpec> models = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      for (Activation hidden : LossMatrix.ELEMENT_WISE) {
        models.add(model(loss, hidden, WIDTHS));
      }
    }
    return models;
  }

  /** Two hidden layers and an output; sizes and options differ from model to model. */
  static ModelSpec model(Loss loss, Activation hidden, int... widths) {
    int number = loss.ordinal() + 5 * hidden.ordinal();
    List<Activation> outputs = LossMatrix.outputs(loss);
    Activation output = outputs.get((hidden.ordinal() + 4) % outputs.size());
    Activation middle =
        LossMatrix.ELEMENT_WISE.get((hidden.ordinal() + 7) % LossMatrix.ELEMENT_WISE.size());
    ModelSpec model =
        ModelSpec.named(loss + "_of_" + output + "_of_" + hidden)
            .input(width(widths, number))
            .loss(loss);
    if (number % 4 == 0) {
      model = model.layer(new DropoutSpec("noisy", 0.2));
    }
    model = model.layer(dense("hidden", width(widths, number + 1), hidden, number));
    if (number % 3 == 0) {
      model = model.layer(new DropoutSpec("thinned", 0.4));
    }
    model = model.layer(dense("middle", width(widths, number + 3), middle, number / 2));
    boolean several = output == Activation.SOFTMAX;
    int units = several ? width(widths, number + 4) + 1 : width(widths, number + 4);
    model = model.layer(dense("output", units, output, number / 4));
    return LossMatrix.takesLabelSmoothing(loss) && number % 2 == 0
        ? model.labelSmoothing(0.1)
        : model;
  }

  private static int width(int[] widths, int number) {
    return widths[number % widths.length];
  }

  private static DenseSpec dense(String name, int units, Activation activation, int number) {
    DenseSpec dense =
        DenseSpec.of(name, units).activation(activation).biasInitializer(Initializer.TORCH_UNIFORM);
    return switch (number % 4) {
      case 1 -> dense.withoutBias();
      case 2 -> dense.l2(0.01);
      case 3 -> dense.l1(0.002).l2(0.005);
      default -> dense;
    };
  }

  @ParameterizedTest
  @MethodSource("models")
  void agreesWithTheReference(ModelSpec model) {
    RandomExamples examples = RandomExamples.of(model, 5, model.name().hashCode());
    for (LoopShapes shape : LoopShapes.values()) {
      Trainer<?> trainer = network(shape, model).trainer(Adam.of(0.01), 7);
      GradientCheck check = GradientCheck.of(trainer);
      check.check(examples.batch()).requireBelow(GradientCheck.TOLERANCE);
      check.check(examples.batch(), DropoutMask.of(3)).requireBelow(GradientCheck.TOLERANCE);
      check.check(examples.batch(2, 4, 1)).requireBelow(GradientCheck.TOLERANCE);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void loopShapesAgreeToTheBit(ModelSpec model) {
    RandomExamples examples = RandomExamples.of(model, 6, model.name().hashCode());
    for (GeneratedNetworks each : List.of(networks, unfused)) {
      List<Learned> learned = new ArrayList<>();
      for (LoopShapes shape : LoopShapes.values()) {
        learned.add(learn(each.get(shape.way(), model).trainer(Adam.of(0.01), 7), examples));
      }
      assertThat(learned).allSatisfy(received -> assertEqual(received, learned.get(0)));
    }
  }

  /** What a few steps give. */
  private record Learned(double loss, int[] gradients, int[] parameters, int[] predictions) {}

  private static Learned learn(Trainer<?> trainer, RandomExamples examples) {
    Batch batch = examples.batch();
    double loss = trainer.lossAndGradients(batch, DropoutMask.of(3));
    int[] gradients = Bits.of(trainer.spec(), trainer.gradients());
    for (int step = 0; step < STEPS; step++) {
      examples.step(trainer);
    }
    float[] predictions = new float[examples.count() * trainer.spec().outputs()];
    trainer.model().predictBatch(examples.features(), examples.count(), predictions);
    int[] parameters = Bits.of(trainer.spec(), trainer.parameters());
    return new Learned(loss, gradients, parameters, Bits.of(predictions));
  }

  private static void assertEqual(Learned received, Learned expected) {
    assertThat(received.loss).isEqualTo(expected.loss);
    assertThat(received.gradients).isEqualTo(expected.gradients);
    assertThat(received.parameters).isEqualTo(expected.parameters);
    assertThat(received.predictions).isEqualTo(expected.predictions);
  }

  @Test
  void everyProductHasTheShapeThatIsTested() {
    for (LoopShapes shape : LoopShapes.values()) {
      for (ModelSpec model : models()) {
        shape.planner(Arithmetic.FUSED).plan(model).layers().stream()
            .filter(DensePlan.class::isInstance)
            .map(DensePlan.class::cast)
            .forEach(layer -> assertShape(layer, shape));
      }
    }
  }

  private static void assertShape(DensePlan layer, LoopShapes shape) {
    assertThat(layer.forward()).isInstanceOf(shape.shape());
    assertThat(layer.weightGradient()).isInstanceOf(shape.weightGradient());
    layer.inputGradient().ifPresent(each -> assertThat(each).isInstanceOf(shape.shape()));
  }

  @Test
  void theMatrixIsThatOfTheCompiler() {
    for (Loss loss : Loss.values()) {
      for (Activation output : Activation.values()) {
        ModelSpec model =
            ModelSpec.named("Pair")
                .input(1)
                .layer(DenseSpec.of("output", 2).activation(output))
                .loss(loss);
        assertThat(Checks.of(model).hasErrors())
            .as(loss + " of " + output)
            .isEqualTo(!LossMatrix.outputs(loss).contains(output));
      }
    }
    assertThat(models()).allSatisfy(m -> assertThat(Checks.of(m).hasErrors()).isFalse());
  }

  private static GeneratedNetwork network(LoopShapes shape, ModelSpec model) {
    return networks.get(shape.way(), model);
  }
}
