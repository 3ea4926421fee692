package dev.synapt.network;

import dev.synapt.data.SeededRandom;
import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;

/** A small network, layer by layer, and parameters for it. */
final class Nets {
  static final DenseSpec HIDDEN =
      DenseSpec.of("hidden", 4).activation(new ActivationSpec.LeakyRelu(0.1));
  static final DropoutSpec THINNED = new DropoutSpec("thinned", 0.2);
  static final DenseSpec ANSWER =
      DenseSpec.of("answer", 2).activation(Activation.SOFTMAX).withoutBias();

  static final ModelSpec NET =
      ModelSpec.named("Net")
          .input(3)
          .layer(HIDDEN)
          .layer(THINNED)
          .layer(ANSWER)
          .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY);

  private Nets() {}

  static Parameters parameters(ModelSpec spec) {
    SeededRandom random = new SeededRandom(7);
    float[] flat = new float[ParameterLayout.of(spec).size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) random.nextGaussian();
    }
    return Parameters.of(spec, flat);
  }
}
