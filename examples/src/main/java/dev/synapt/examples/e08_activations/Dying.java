package dev.synapt.examples.e08_activations;

import dev.synapt.data.ClassDataset;
import dev.synapt.io.Tensor;
import dev.synapt.network.Parameters;
import dev.synapt.training.BinaryTrainer;
import dev.synapt.training.GradientDescent;
import dev.synapt.training.Optimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network of (leaky) ReLUs that starts badly.
 *
 * @param before the share of silent units at the start
 * @param after the share of silent units after training
 * @param accuracy on new points after training
 */
record Dying(double before, double after, double accuracy) {

  /** Trains from the given bias in the first layer, where 0 is usual. */
  static Dying run(Choice activation, float bias, double learningRate, long seed) {
    ClassDataset train = Rings.drawn(1_000, seed);
    Optimizer optimizer = GradientDescent.of(learningRate);
    Parameters usual = activation.trainer(optimizer, seed).parameters();
    BinaryTrainer<?> trainer = activation.trainer(withFirstBias(usual, bias), optimizer, seed);

    double before = SilentUnits.share(trainer.parameters(), activation.slope(), train);
    trainer.fit(train, fit -> fit.epochs(60));
    return new Dying(
        before,
        SilentUnits.share(trainer.parameters(), activation.slope(), train),
        trainer.evaluate(Rings.drawn(2_000, seed + 1)).accuracy());
  }

  private static Parameters withFirstBias(Parameters parameters, float bias) {
    List<Tensor> tensors = new ArrayList<>();
    for (Tensor tensor : parameters) {
      float[] values = tensor.values();
      if (tensor.name().equals("first.bias")) {
        Arrays.fill(values, bias);
      }
      tensors.add(Tensor.of(tensor.name(), tensor.shape(), values));
    }
    return Parameters.of(tensors);
  }
}
