package dev.synapt.spec;

import static java.util.Objects.requireNonNull;

import dev.synapt.model.DenseOptions;
import dev.synapt.model.Loss;
import dev.synapt.model.Sequential;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a specification from what is said of a network. A running definition drives it, and so do
 * the readers of annotations and of definitions in source: what is said in each of these ways means
 * the same.
 */
public final class SequentialBuilder implements Sequential {
  /** More than any network; a definition that says more does not end. */
  private static final int MOST_LAYERS = 1_000_000;

  private final Consumer<Misstatement> misstatements;
  private final Set<String> said = new HashSet<>();
  private final List<LayerSpec> layers = new ArrayList<>();
  private int denseLayers;
  private int dropoutLayers;
  private ModelSpec spec;
  private @Nullable DenseBuilder open;
  private boolean hasEnded;

  /**
   * Nothing is said yet.
   *
   * @param name the name of the model
   * @param misstatements receives what no specification can hold, while it is being said; where it
   *     returns, building goes on without what was wrong
   */
  public SequentialBuilder(String name, Consumer<Misstatement> misstatements) {
    this.spec = ModelSpec.named(requireNonNull(name, "name must not be null"));
    this.misstatements = misstatements;
  }

  @Override
  public void input(int... input) {
    requireNonNull(input, "input must not be null");
    if (isAllowed("input") && isFirst("input")) {
      spec = spec.input(input);
    }
  }

  @Override
  public void dense(int units) {
    dense(nextDense(), units);
  }

  @Override
  public void dense(int units, Consumer<DenseOptions> options) {
    dense(nextDense(), units, options);
  }

  @Override
  public void dense(String name, int units) {
    dense(name, units, d -> {});
  }

  @Override
  public void dense(String name, int units, Consumer<DenseOptions> options) {
    requireNonNull(name, "name must not be null");
    requireNonNull(options, "options must not be null");
    if (isAllowed("dense")) {
      DenseBuilder dense = new DenseBuilder(layers.size(), name, units, misstatements);
      open = dense;
      try {
        options.accept(dense);
      } finally {
        open = null;
      }
      add(dense.build());
      denseLayers++;
    }
  }

  @Override
  public void dropout(double rate) {
    dropout(nextDropout(), rate);
  }

  @Override
  public void dropout(String name, double rate) {
    requireNonNull(name, "name must not be null");
    if (isAllowed("dropout")) {
      add(new DropoutSpec(name, rate));
      dropoutLayers++;
    }
  }

  @Override
  public void loss(Loss... loss) {
    List<Loss> losses = List.of(requireNonNull(loss, "loss must not be null"));
    if (isAllowed("loss") && isFirst("loss")) {
      spec = spec.loss(losses.toArray(Loss[]::new));
    }
  }

  @Override
  public void labelSmoothing(double labelSmoothing) {
    if (isAllowed("labelSmoothing") && isFirst("labelSmoothing")) {
      spec = spec.labelSmoothing(labelSmoothing);
    }
  }

  /**
   * How many layers were said so far.
   *
   * @return the index of the next layer
   */
  public int size() {
    return layers.size();
  }

  /**
   * What a dense layer without a name is called, if it is the next one.
   *
   * @return {@code dense1}, {@code dense2}, ...
   */
  public String nextDense() {
    return "dense" + (denseLayers + 1);
  }

  /**
   * What a dropout layer without a name is called, if it is the next one.
   *
   * @return {@code dropout1}, {@code dropout2}, ...
   */
  public String nextDropout() {
    return "dropout" + (dropoutLayers + 1);
  }

  /**
   * Ends the definition: from now on nothing can be said.
   *
   * @return everything that was said
   */
  public ModelSpec end() {
    hasEnded = true;
    return new ModelSpec(spec.name(), spec.input(), layers, spec.losses(), spec.labelSmoothing());
  }

  private void add(LayerSpec layer) {
    if (layers.size() == MOST_LAYERS) {
      throw new IllegalStateException(
          String.format(
              "The definition of model '%s' says more than %,d layers. End its loop or recursion"
                  + " earlier",
              spec.name(), MOST_LAYERS));
    }
    layers.add(layer);
  }

  private boolean isAllowed(String word) {
    if (hasEnded) {
      throw new IllegalStateException(
          String.format(
              "The definition of model '%s' has ended. Received: %s. Say it inside the definition",
              spec.name(), word));
    }
    if (open != null) {
      misstatements.accept(new Misstatement.NetworkInOptions(open.name(), word));
    }
    return open == null;
  }

  private boolean isFirst(String word) {
    boolean isFirst = said.add(word);
    if (!isFirst) {
      misstatements.accept(new Misstatement.SaidTwice("The network", word));
    }
    return isFirst;
  }
}
