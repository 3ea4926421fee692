package dev.synapt.training;

import dev.synapt.model.Activation;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Part;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;

/** Softmax regression by hand. */
final class SoftmaxTrainer extends ClassTrainer<LinearModel> {
  private final LinearLayer layer;

  SoftmaxTrainer(int inputs, int classes, Optimizer optimizer, long seed) {
    super(
        ModelSpec.named("Softmax")
            .input(inputs)
            .layer(DenseSpec.of("digit", classes).activation(Activation.SOFTMAX))
            .loss(Loss.SPARSE_CATEGORICAL_CROSSENTROPY),
        optimizer,
        seed);
    layer = new LinearLayer(inputs, classes);
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
      int c = batch.classes()[batch.row(i)];
      LinearLayer.softmax(layer.a[i]);
      sum -= StrictMath.log(layer.a[i][c]);
      for (int j = 0; j < layer.outputs; j++) {
        layer.dz[i][j] = (layer.a[i][j] - (j == c ? 1 : 0)) / batch.count();
      }
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
