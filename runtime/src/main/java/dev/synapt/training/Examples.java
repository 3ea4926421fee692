package dev.synapt.training;

import dev.synapt.data.ClassDataset;
import dev.synapt.data.Dataset;
import dev.synapt.data.TargetDataset;
import dev.synapt.model.Loss;
import dev.synapt.network.Batch;
import dev.synapt.spec.ModelSpec;

/** A data set that was found to fit a model, as the training loop reads it. */
final class Examples {
  private final float[] features;
  private final int[] classes;
  private final float[] targets;
  private final int size;

  private Examples(float[] features, int[] classes, float[] targets, int size) {
    this.features = features;
    this.classes = classes;
    this.targets = targets;
    this.size = size;
  }

  static Examples of(ModelSpec spec, Dataset<?> data) {
    if (data.inputs() != spec.inputs()) {
      throw new IllegalArgumentException(
          "'"
              + spec.name()
              + "' has "
              + spec.inputs()
              + " inputs an example. Received: "
              + data.inputs()
              + " features");
    }
    if (data instanceof ClassDataset labelled) {
      Labels.check(spec, labelled);
      return spec.loss() == Loss.BINARY_CROSSENTROPY
          ? new Examples(data.features(), new int[0], asTargets(labelled.classes()), data.size())
          : new Examples(data.features(), labelled.classes(), new float[0], data.size());
    }
    TargetDataset labelled = (TargetDataset) data;
    Labels.check(spec, labelled);
    return new Examples(data.features(), new int[0], labelled.targets(), data.size());
  }

  int size() {
    return size;
  }

  Batch inOrder(int[] order) {
    return classes.length > 0
        ? Batch.ofClasses(features, classes, order)
        : Batch.ofTargets(features, targets, order);
  }

  private static float[] asTargets(int[] classes) {
    float[] targets = new float[classes.length];
    for (int i = 0; i < classes.length; i++) {
      targets[i] = classes[i];
    }
    return targets;
  }
}
