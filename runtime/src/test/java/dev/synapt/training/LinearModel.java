package dev.synapt.training;

import dev.synapt.model.Activation;
import dev.synapt.network.Classifier;
import dev.synapt.network.Lengths;
import dev.synapt.network.Parameters;
import dev.synapt.spec.ModelSpec;

/** One layer, as a model: linear, sigmoid or softmax outputs. */
record LinearModel(ModelSpec spec, float[] flat) implements Classifier {
  @Override
  public int inputs() {
    return spec.inputs();
  }

  @Override
  public int outputs() {
    return spec.outputs();
  }

  @Override
  public int classes() {
    return outputs() == 1 ? 2 : outputs();
  }

  @Override
  public float[] predict(float[] x) {
    Lengths.check(spec.name(), "inputs", inputs(), x.length);
    float[] a = new float[outputs()];
    new LinearLayer(inputs(), outputs()).sums(x, 0, flat, a);
    Activation activation = spec.output().activation().function();
    if (activation == Activation.SOFTMAX) {
      LinearLayer.softmax(a);
    } else if (activation == Activation.SIGMOID) {
      a[0] = LinearLayer.sigmoid(a[0]);
    }
    return a;
  }

  @Override
  public int classify(float[] x) {
    float[] a = predict(x);
    if (a.length == 1) {
      return a[0] > 0.5f ? 1 : 0;
    }
    int best = 0;
    for (int j = 1; j < a.length; j++) {
      best = a[j] > a[best] ? j : best;
    }
    return best;
  }

  @Override
  public void predictBatch(float[] rows, int count, float[] out) {
    throw new UnsupportedOperationException("These tests predict one by one");
  }

  @Override
  public Predictor predictor() {
    throw new UnsupportedOperationException("These tests predict without a predictor");
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(spec, flat);
  }
}
