package dev.synapt.reference;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.network.TrainableNetwork;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.Arrays;

/** Logistic regression in float32 by plain loops, with the mistakes that people make. */
final class HandWrittenTrainer implements TrainableNetwork {
  enum Mistake {
    NONE,
    FORGETS_L2,
    SUMS_INSTEAD_OF_MEAN,
    FORGETS_ONE_WEIGHT,
    LOSS_WITHOUT_PENALTY,
    NOT_A_NUMBER
  }

  static final int INPUTS = 3;
  private static final double L2 = 0.05;

  private final float[] parameters = {0.5f, -0.25f, 0.75f, 0.1f};
  private final float[] gradients = new float[INPUTS + 1];
  private final Mistake mistake;

  HandWrittenTrainer(Mistake mistake) {
    this.mistake = mistake;
  }

  @Override
  public ModelSpec spec() {
    return ModelSpec.named("Logistic")
        .input(INPUTS)
        .layer(DenseSpec.of("answer", 1).activation(Activation.SIGMOID).l2(L2))
        .loss(Loss.BINARY_CROSSENTROPY);
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(spec(), parameters);
  }

  @Override
  public double lossAndGradients(Batch batch, DropoutMask dropout) {
    double loss = 0;
    Arrays.fill(gradients, 0);
    for (int i = 0; i < batch.count(); i++) {
      loss += add(batch, batch.row(i), mistake == Mistake.SUMS_INSTEAD_OF_MEAN ? 1 : batch.count());
    }
    loss /= batch.count();
    for (int k = 0; k < INPUTS; k++) {
      loss += mistake == Mistake.LOSS_WITHOUT_PENALTY ? 0 : L2 * parameters[k] * parameters[k];
      gradients[k] += mistake == Mistake.FORGETS_L2 ? 0 : (float) (2 * L2 * parameters[k]);
    }
    if (mistake == Mistake.FORGETS_ONE_WEIGHT) {
      gradients[1] = 0;
    }
    if (mistake == Mistake.NOT_A_NUMBER) {
      gradients[1] = Float.NaN;
    }
    return loss;
  }

  private double add(Batch batch, int row, int divisor) {
    float z = parameters[INPUTS];
    for (int k = 0; k < INPUTS; k++) {
      z += batch.features()[row * INPUTS + k] * parameters[k];
    }
    float a = (float) (1 / (1 + StrictMath.exp(-z)));
    float y = batch.targets()[row];
    for (int k = 0; k < INPUTS; k++) {
      gradients[k] += (a - y) * batch.features()[row * INPUTS + k] / divisor;
    }
    gradients[INPUTS] += (a - y) / divisor;
    return -StrictMath.log(y == 1 ? a : 1 - a);
  }

  @Override
  public Parameters gradients() {
    return Parameters.of(spec(), gradients);
  }

  @Override
  public Network model() {
    throw new UnsupportedOperationException("This trainer only has gradients");
  }
}
