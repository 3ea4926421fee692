package dev.synapt.processor;

import dev.synapt.model.Initializer;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Models of seeds that have everything a declaration can say: the architectures of {@link
 * RandomModel}, nested or not, with inputs of several extents, layers without a name of their own,
 * initializers, and numbers of any number of digits.
 */
final class RandomDeclaration {
  private final SplittableRandom random;

  private RandomDeclaration(long seed) {
    random = new SplittableRandom(~seed);
  }

  /** The model of a seed; its name tells the seed. */
  static ModelSpec of(int seed) {
    return new RandomDeclaration(seed).vary(RandomModel.of(seed), seed);
  }

  private ModelSpec vary(ModelSpec model, int seed) {
    String name =
        one(List.of("Seed%d", "Seed%d", "Outer%d_Seed", "Outmost%d_Outer_Seed")).formatted(seed);
    ModelSpec varied =
        ModelSpec.named(name)
            .input(random.ints(1 + random.nextInt(4), 1, 30).toArray())
            .loss(model.loss())
            .labelSmoothing(model.labelSmoothing() * (random.nextBoolean() ? 1 : 0.123));
    int denses = 0;
    int dropouts = 0;
    for (LayerSpec layer : model.layers()) {
      varied =
          varied.layer(
              layer instanceof DenseSpec dense
                  ? vary(dense, name(layer, "dense" + ++denses))
                  : new DropoutSpec(name(layer, "dropout" + ++dropouts), real()));
    }
    return varied;
  }

  private String name(LayerSpec layer, String automatic) {
    return random.nextBoolean() ? automatic : one(List.of("_", "λ", "Layer", "$")) + layer.name();
  }

  private DenseSpec vary(DenseSpec dense, String name) {
    DenseSpec varied =
        DenseSpec.of(name, dense.units())
            .activation(ActivationSpec.of(dense.activation().function(), real(), real()))
            .l1(one(List.of(0.0, dense.l1(), real())))
            .l2(one(List.of(0.0, dense.l2(), real())));
    if (random.nextInt(3) == 0) {
      varied = varied.initializer(one(List.of(Initializer.values())));
    }
    if (!dense.bias()) {
      return varied.withoutBias();
    }
    return random.nextInt(3) == 0
        ? varied.biasInitializer(one(List.of(Initializer.values())))
        : varied;
  }

  /** In [0, 1), with one digit, or as many as there are. */
  private double real() {
    return random.nextBoolean() ? random.nextInt(10) / 10.0 : random.nextDouble();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
