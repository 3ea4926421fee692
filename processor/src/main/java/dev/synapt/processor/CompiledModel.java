package dev.synapt.processor;

import static java.util.Objects.requireNonNull;

import dev.synapt.network.ModelFile;
import dev.synapt.network.Network;
import dev.synapt.network.Parameters;
import dev.synapt.processor.check.Checks;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.write.NetworkWriter;
import dev.synapt.spec.Excerpt;
import dev.synapt.spec.ModelSpec;
import dev.synapt.training.ClassLearner;
import dev.synapt.training.Optimizer;
import dev.synapt.training.TargetTrainer;
import dev.synapt.training.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.JavaCompiler;

/**
 * A specification as classes that were compiled in memory: it gives trainers and networks, and
 * writes its source. Serves any number of threads; its classes go when it and all that it gave are
 * gone.
 */
public final class CompiledModel {
  /** A package that nobody has, so that the classes are never found elsewhere. */
  private static final String PACKAGE = "dev.synapt.compiled";

  private final NetworkPlan plan;
  private final LoadedNetwork classes;

  private CompiledModel(NetworkPlan plan, LoadedNetwork classes) {
    this.plan = plan;
    this.classes = classes;
  }

  static CompiledModel of(NetworkPlan plan, JavaCompiler javac) {
    MemoryClasses bytes = MemoryClasses.compile(javac, NetworkWriter.write(plan, PACKAGE, true));
    return new CompiledModel(plan, LoadedNetwork.of(bytes, PACKAGE + "." + plan.spec().name()));
  }

  /**
   * What was compiled.
   *
   * @return the specification
   */
  public ModelSpec spec() {
    return plan.spec();
  }

  /**
   * A trainer that starts where the initializers say. Its type follows from the loss; see {@link
   * #classLearner} and {@link #targetTrainer}.
   *
   * @param optimizer how steps are made
   * @param seed what initial weights, shuffles, splits and dropout follow from
   * @return a new trainer
   */
  public Trainer<?> trainer(Optimizer optimizer, long seed) {
    return classes.trainer(optimizer, seed);
  }

  /**
   * A trainer that goes on from given weights.
   *
   * @param start where training starts
   * @param optimizer how steps are made
   * @param seed what shuffles, splits and dropout follow from
   * @return a new trainer
   * @throws IllegalArgumentException if a tensor is missing, unknown or of another shape
   */
  public Trainer<?> trainer(Parameters start, Optimizer optimizer, long seed) {
    return classes.trainer(network(start), optimizer, seed);
  }

  /**
   * A trainer for labels that are classes: that of a softmax output with {@link
   * dev.synapt.model.Loss#SPARSE_CATEGORICAL_CROSSENTROPY}, or of one sigmoid output.
   *
   * @param optimizer how steps are made
   * @param seed what initial weights, shuffles, splits and dropout follow from
   * @return a new trainer
   * @throws IllegalStateException if the loss takes other labels
   */
  public ClassLearner classLearner(Optimizer optimizer, long seed) {
    if (trainer(optimizer, seed) instanceof ClassLearner learner) {
      return learner;
    }
    throw wrongLabels("classes", "targetTrainer");
  }

  /**
   * A trainer for labels that are float targets: that of all losses but {@link
   * dev.synapt.model.Loss#SPARSE_CATEGORICAL_CROSSENTROPY}. One sigmoid output learns from classes
   * as well, see {@link #classLearner}.
   *
   * @param optimizer how steps are made
   * @param seed what initial weights, shuffles, splits and dropout follow from
   * @return a new trainer
   * @throws IllegalStateException if the loss takes other labels
   */
  public TargetTrainer<?> targetTrainer(Optimizer optimizer, long seed) {
    if (trainer(optimizer, seed) instanceof TargetTrainer<?> trainer) {
      return trainer;
    }
    throw wrongLabels("float targets", "classLearner");
  }

  private IllegalStateException wrongLabels(String labels, String remedy) {
    return new IllegalStateException(
        String.format(
            "Model '%s' cannot learn from %s. Received: loss %s with %d outputs. Use %s",
            spec().name(), labels, spec().loss(), spec().outputs(), remedy));
  }

  /**
   * A network with given weights.
   *
   * @param parameters every tensor of the model, by name
   * @return the network; for class outputs also a {@link dev.synapt.network.Classifier}
   * @throws IllegalArgumentException if a tensor is missing, unknown or of another shape
   */
  public Network network(Parameters parameters) {
    return classes.network(parameters);
  }

  /**
   * Reads a network that was saved, by this model or by one of the same architecture.
   *
   * @param file a safetensors file
   * @return the network
   * @throws IOException if it cannot be read, is no safetensors file, or holds another architecture
   */
  public Network load(Path file) throws IOException {
    return network(ModelFile.read(file, spec()));
  }

  /**
   * Writes the source of the model and its trainer, as public classes {@code DigitsModel} and
   * {@code DigitsTrainer}: what the annotation processor writes for a public declaration, which
   * must not have the same name in this package, without the Vector API, so that any compiler takes
   * it. The weights are not in it, see {@link Network#save}. The folders of the package are made.
   * Each file appears whole or not at all, and replaces only what was generated.
   *
   * @param folder a folder of sources, such as {@code src/main/java}
   * @param packageName the package of the classes; empty for the unnamed one
   * @throws IOException if a file cannot be written; or if one is there that was not generated, and
   *     then nothing is written
   * @throws IllegalArgumentException if a package cannot have this name
   */
  public void writeTo(Path folder, String packageName) throws IOException {
    requireNonNull(folder, "folder must not be null");
    if (!Checks.isPackageName(requireNonNull(packageName, "packageName must not be null"))) {
      throw new IllegalArgumentException(
          "The name of a package consists of Java identifiers with dots between them. Received: "
              + Excerpt.of(packageName)
              + ". Give one such as com.example.nets");
    }
    SourceFolder.write(folder, NetworkWriter.write(plan.portable(), packageName, true));
  }
}
