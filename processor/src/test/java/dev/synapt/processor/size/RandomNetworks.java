package dev.synapt.processor.size;

import dev.synapt.data.SeededRandom;
import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;

/** Networks of all kinds of shapes, small ones more often than large ones. */
final class RandomNetworks {
  private static final Activation[] HIDDEN = Activation.values();
  private static final Loss[] LOSSES = Loss.values();
  private static final int[] WIDTHS = {
    1, 2, 3, 5, 7, 8, 10, 16, 25, 31, 32, 33, 64, 100, 128, 400, 784, 4096
  };

  private final SeededRandom random;

  RandomNetworks(long seed) {
    random = new SeededRandom(seed);
  }

  ModelSpec next(String name) {
    ModelSpec spec = ModelSpec.named(name).input(width());
    int layers = random.nextInt(50) == 0 ? 64 : 1 + random.nextInt(6);
    for (int i = 1; i < layers; i++) {
      spec =
          spec.layer(
              random.nextInt(6) == 0 ? new DropoutSpec("drop" + i, 0.5) : hidden("hidden" + i));
    }
    Loss loss = LOSSES[random.nextInt(LOSSES.length)];
    return spec.layer(output(loss)).loss(loss);
  }

  private DenseSpec hidden(String name) {
    Activation function = HIDDEN[random.nextInt(HIDDEN.length - 1)];
    DenseSpec dense = DenseSpec.of(name, width()).activation(ActivationSpec.of(function));
    return random.nextInt(3) == 0
        ? dense.withoutBias()
        : dense
            .initializer(Initializer.HE_NORMAL)
            .biasInitializer(Initializer.TORCH_UNIFORM)
            .l1(1e-5)
            .l2(1e-4);
  }

  private DenseSpec output(Loss loss) {
    DenseSpec dense = DenseSpec.of("output", width());
    return switch (loss) {
      case SPARSE_CATEGORICAL_CROSSENTROPY, CATEGORICAL_CROSSENTROPY, KL_DIVERGENCE ->
          DenseSpec.of("output", 1 + width()).activation(Activation.SOFTMAX);
      case BINARY_CROSSENTROPY -> dense.activation(Activation.SIGMOID);
      case POISSON ->
          dense.activation(random.nextInt(2) == 0 ? Activation.EXPONENTIAL : Activation.SOFTPLUS);
      case HINGE, SQUARED_HINGE -> dense.activation(Activation.TANH);
      default -> dense.activation(HIDDEN[random.nextInt(HIDDEN.length - 1)]);
    };
  }

  /** Two widths multiplied are below 101 often enough for every straight-line shape. */
  private int width() {
    int most = random.nextInt(3) == 0 ? WIDTHS.length : 9;
    return WIDTHS[random.nextInt(most)];
  }
}
