package dev.synapt.training;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Part;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;

/** Logistic regression by hand. */
final class LogisticTrainer extends BinaryTrainer<LinearModel> {
  private final LinearLayer layer;

  LogisticTrainer(int inputs, Optimizer optimizer, long seed) {
    super(
        ModelSpec.named("Logistic")
            .input(inputs)
            .layer(DenseSpec.of("odds", 1).activation(Activation.SIGMOID))
            .loss(Loss.BINARY_CROSSENTROPY),
        optimizer,
        seed);
    layer = new LinearLayer(inputs, 1);
  }

  @Override
  protected void reserve(int examples) {
    layer.reserve(examples);
  }

  @Override
  protected void forward(Batch batch, DropoutMask dropout, int from, int to) {
    layer.forward(batch, parameters);
  }

  @Override
  protected double loss(Batch batch) {
    double sum = 0;
    for (int i = 0; i < batch.count(); i++) {
      float z = layer.a[i][0];
      float y = batch.targets()[batch.row(i)];
      sum += Math.max(z, 0) - z * y + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
      layer.a[i][0] = LinearLayer.sigmoid(z);
      layer.dz[i][0] = (layer.a[i][0] - y) / batch.count();
    }
    return sum;
  }

  @Override
  protected void weightGradients(Batch batch, Part part) {
    layer.backward(batch, gradients);
  }

  @Override
  protected float[][] outputs() {
    return layer.a;
  }

  @Override
  public LinearModel model() {
    return new LinearModel(spec(), parameters.clone());
  }
}
