package dev.synapt.spec;

import static java.util.Objects.requireNonNull;

import dev.synapt.model.Activation;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Initializer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The options of one dense layer, as they are said. */
final class DenseBuilder implements DenseOptions {
  private final int index;
  private final Consumer<Misstatement> misstatements;
  private final Set<String> said = new HashSet<>();
  private DenseSpec dense;
  private Activation activation = Activation.LINEAR;
  private double slope = Activation.DEFAULT_SLOPE;
  private double alpha = Activation.DEFAULT_ALPHA;
  private boolean hasEnded;

  DenseBuilder(int index, String name, int units, Consumer<Misstatement> misstatements) {
    this.index = index;
    this.misstatements = misstatements;
    this.dense = DenseSpec.of(name, units);
  }

  String name() {
    return dense.name();
  }

  @Override
  public DenseOptions activation(Activation activation) {
    requireNonNull(activation, "activation must not be null");
    if (isFirst("activation")) {
      this.activation = activation;
    }
    return this;
  }

  @Override
  public DenseOptions slope(double slope) {
    if (isFirst("slope")) {
      this.slope = slope;
    }
    return this;
  }

  @Override
  public DenseOptions alpha(double alpha) {
    if (isFirst("alpha")) {
      this.alpha = alpha;
    }
    return this;
  }

  @Override
  public DenseOptions bias(boolean bias) {
    if (isFirst("bias") && !bias) {
      dense = dense.withoutBias();
    }
    return this;
  }

  @Override
  public DenseOptions initializer(Initializer initializer) {
    requireNonNull(initializer, "initializer must not be null");
    if (isFirst("initializer")) {
      dense = dense.initializer(initializer);
    }
    return this;
  }

  @Override
  public DenseOptions biasInitializer(Initializer biasInitializer) {
    requireNonNull(biasInitializer, "biasInitializer must not be null");
    if (isFirst("biasInitializer")) {
      dense = dense.biasInitializer(biasInitializer);
    }
    return this;
  }

  @Override
  public DenseOptions l1(double l1) {
    if (isFirst("l1")) {
      dense = dense.l1(l1);
    }
    return this;
  }

  @Override
  public DenseOptions l2(double l2) {
    if (isFirst("l2")) {
      dense = dense.l2(l2);
    }
    return this;
  }

  private boolean isFirst(String option) {
    if (hasEnded) {
      throw new IllegalStateException(
          String.format(
              "The options of layer '%1$s' are complete. Received: %2$s. Say %2$s inside the lambda"
                  + " of '%1$s'",
              name(), option));
    }
    boolean isFirst = said.add(option);
    if (!isFirst) {
      misstatements.accept(new Misstatement.SaidTwice("Layer '" + name() + "'", option));
    }
    return isFirst;
  }

  /** The layer with everything that was said of it. */
  DenseSpec build() {
    hasEnded = true;
    if (activation != Activation.LEAKY_RELU) {
      requireUnsaid("slope", "activation", Activation.LEAKY_RELU, activation);
    }
    if (activation != Activation.ELU) {
      requireUnsaid("alpha", "activation", Activation.ELU, activation);
    }
    if (!dense.bias()) {
      requireUnsaid("biasInitializer", "bias", true, false);
    }
    return dense.activation(ActivationSpec.of(activation, slope, alpha));
  }

  private void requireUnsaid(String option, String other, Object needed, Object received) {
    if (said.contains(option)) {
      misstatements.accept(
          new Misstatement.WithoutEffect(index, name(), option, other, needed, received));
    }
  }
}
