package dev.synapt.processor;

import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Specifications in which every word of the vocabulary occurs, with every constant that it takes.
 */
final class EveryWord {
  private static final DenseSpec OUTPUT = DenseSpec.of("output", 2);
  private static final double[] SLOPES = {0, 0.01, Activation.DEFAULT_SLOPE, 1 / 3.0};
  private static final double[] ALPHAS = {Double.MIN_VALUE, 0.5, Activation.DEFAULT_ALPHA, 2};
  private static final double[] FACTORS = {0, 1e-5, 0.1f, 1, 3e8};

  private final List<ModelSpec> specs = new ArrayList<>();

  private EveryWord() {}

  static List<ModelSpec> specs() {
    EveryWord every = new EveryWord();
    every.inputs();
    every.layers();
    every.options();
    every.losses();
    return every.specs;
  }

  private void inputs() {
    add(ModelSpec.named("").layer(OUTPUT));
    add(ModelSpec.named("").input(3).layer(OUTPUT));
    add(ModelSpec.named("").input(28, 1).layer(OUTPUT));
    add(ModelSpec.named("").input(28, 14, 1).layer(OUTPUT));
    add(ModelSpec.named("").input(7, 1, 4096, 2).layer(OUTPUT));
  }

  private void layers() {
    addLayers();
    addLayers(DenseSpec.of("dense1", 1));
    addLayers(new DropoutSpec("dropout1", 0.25), new DropoutSpec("dropout2", 0), OUTPUT);
    addLayers(DenseSpec.of("first", 5), DenseSpec.of("dense2", 4), DenseSpec.of("third", 3));
    addLayers(DenseSpec.of("dense2", 5), DenseSpec.of("dense1", 4), DenseSpec.of("dense3", 3));
    addLayers(DenseSpec.of("dense1", 9), new DropoutSpec("noisy", 1 / 3.0), OUTPUT);
    addLayers(DenseSpec.of("dropout1", 9), new DropoutSpec("dense1", 0.5), OUTPUT);
    addLayers(DenseSpec.of("_größe$1", 1 << 24), OUTPUT);
  }

  private void options() {
    DenseSpec hidden = DenseSpec.of("hidden", 6);
    for (Activation function : Activation.values()) {
      addLayers(hidden.activation(function), OUTPUT);
    }
    for (double slope : SLOPES) {
      addLayers(hidden.activation(new ActivationSpec.LeakyRelu(slope)), OUTPUT);
    }
    for (double alpha : ALPHAS) {
      addLayers(hidden.activation(new ActivationSpec.Elu(alpha)), OUTPUT);
    }
    for (Initializer initializer : Initializer.values()) {
      addLayers(hidden.initializer(initializer), OUTPUT);
      addLayers(hidden.biasInitializer(initializer), OUTPUT);
      addLayers(hidden.initializer(initializer).withoutBias(), OUTPUT);
    }
    for (double factor : FACTORS) {
      addLayers(hidden.l1(factor), OUTPUT);
      addLayers(hidden.l2(factor), OUTPUT);
      addLayers(hidden.l1(factor).l2(factor / 2), OUTPUT);
    }
  }

  private void losses() {
    for (Loss loss : Loss.values()) {
      for (Activation output : LossMatrix.outputs(loss)) {
        ModelSpec spec = ModelSpec.named("").input(4).layer(OUTPUT.activation(output)).loss(loss);
        add(spec);
        if (LossMatrix.takesLabelSmoothing(loss)) {
          add(spec.labelSmoothing(0.1));
        }
      }
    }
  }

  private void addLayers(LayerSpec... layers) {
    ModelSpec spec = ModelSpec.named("").input(4);
    for (LayerSpec layer : layers) {
      spec = spec.layer(layer);
    }
    add(spec.loss(Loss.MEAN_SQUARED_ERROR));
  }

  /** In turn at the top, in a class, and in a class of a class. */
  private void add(ModelSpec spec) {
    int number = specs.size();
    String place = List.of("Word%d", "Outer%d_Word", "Outmost%d_Outer_Word").get(number % 3);
    String name = String.format(place, number);
    specs.add(
        new ModelSpec(name, spec.input(), spec.layers(), spec.losses(), spec.labelSmoothing()));
  }
}
