package dev.synapt.training;

import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.network.DropoutMask;
import dev.synapt.network.Part;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;

/** Linear regression by hand. Remembers which rows it was trained and evaluated on. */
class LineTrainer extends TargetTrainer<LinearModel> {
  final List<List<Integer>> batches = new ArrayList<>();
  final LinearLayer layer;

  LineTrainer(ModelSpec spec, Optimizer optimizer, long seed) {
    super(spec, optimizer, seed);
    layer = new LinearLayer(spec.inputs(), spec.outputs());
  }

  LineTrainer(LinearModel model, Optimizer optimizer, long seed) {
    super(model.spec(), model.flat(), optimizer, seed);
    layer = new LinearLayer(model.inputs(), model.outputs());
  }

  static ModelSpec spec(int inputs, int outputs) {
    return ModelSpec.named("Line")
        .input(inputs)
        .layer(DenseSpec.of("line", outputs))
        .loss(Loss.MEAN_SQUARED_ERROR);
  }

  @Override
  protected void reserve(int examples) {
    layer.reserve(examples);
  }

  @Override
  protected void forward(Batch batch, DropoutMask dropout, int from, int to) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < batch.count(); i++) {
      rows.add(batch.row(i));
    }
    batches.add(rows);
    layer.forward(batch, parameters);
  }

  @Override
  protected double loss(Batch batch) {
    double sum = 0;
    for (int i = 0; i < batch.count(); i++) {
      for (int j = 0; j < layer.outputs; j++) {
        float d = layer.a[i][j] - batch.targets()[batch.row(i) * layer.outputs + j];
        sum += d * d / layer.outputs;
        layer.dz[i][j] = 2 * d / layer.outputs / batch.count();
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

  float[] flat() {
    return parameters.clone();
  }
}
