package dev.synapt.processor;

import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Models without mistakes, from seeds: 1 to 5 dense layers of 1 to 70 units, dropout between them,
 * any loss, any activations and options that go with it.
 */
final class RandomModel {
  private static final int WIDEST = 70;
  private static final int MOST_LAYERS = 5;

  private final SplittableRandom random;

  private RandomModel(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The model of a seed; its name tells the seed. */
  static ModelSpec of(int seed) {
    return new RandomModel(seed).model("Seed" + seed);
  }

  private ModelSpec model(String name) {
    Loss loss = one(List.of(Loss.values()));
    ModelSpec model = ModelSpec.named(name).input(width()).loss(loss);
    int layers = 1 + random.nextInt(MOST_LAYERS);
    for (int i = 1; i < layers; i++) {
      if (random.nextInt(5) == 0) {
        model = model.layer(new DropoutSpec("dropout" + i, random.nextInt(1, 8) / 10.0));
      }
      model = model.layer(dense("hidden" + i, width(), hidden(model)));
    }
    Activation output = one(outputs(loss));
    int units = output == Activation.SOFTMAX ? 1 + width() : width();
    model = model.layer(dense("output", Math.min(units, WIDEST), output));
    return LossMatrix.takesLabelSmoothing(loss) && random.nextBoolean()
        ? model.labelSmoothing(random.nextInt(1, 9) / 10.0)
        : model;
  }

  /** One EXPONENTIAL at most: an exponential of exponentials leaves the range of float32. */
  private Activation hidden(ModelSpec before) {
    Activation function = one(LossMatrix.ELEMENT_WISE);
    boolean second =
        function == Activation.EXPONENTIAL
            && before.layers().stream().anyMatch(RandomModel::isExponential);
    return second ? Activation.SOFTPLUS : function;
  }

  private static boolean isExponential(LayerSpec layer) {
    return layer instanceof DenseSpec dense
        && dense.activation().function() == Activation.EXPONENTIAL;
  }

  /**
   * POISSON's gradient y / a has a pole at 0, so that it is no more exact than a RELU's output near
   * 0: the pair has tests of its own.
   */
  private static List<Activation> outputs(Loss loss) {
    return LossMatrix.outputs(loss).stream()
        .filter(output -> loss != Loss.POISSON || output != Activation.RELU)
        .toList();
  }

  private DenseSpec dense(String name, int units, Activation function) {
    ActivationSpec activation =
        ActivationSpec.of(function, random.nextInt(10) / 10.0, random.nextInt(1, 20) / 10.0);
    DenseSpec dense =
        DenseSpec.of(name, units).activation(activation).biasInitializer(Initializer.TORCH_UNIFORM);
    return switch (random.nextInt(6)) {
      case 0 -> dense.withoutBias();
      case 1 -> dense.l1(0.001);
      case 2 -> dense.l2(0.002);
      case 3 -> dense.withoutBias().l1(0.001).l2(0.001);
      default -> dense;
    };
  }

  /** As often below 9 as above. */
  private int width() {
    return random.nextInt(1, random.nextBoolean() ? 9 : WIDEST + 1);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
