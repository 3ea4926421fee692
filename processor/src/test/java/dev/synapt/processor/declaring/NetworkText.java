package dev.synapt.processor.declaring;

import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints the statements of a definition, some of them in blocks. */
final class NetworkText {
  private final Random random;
  private final ValueText values;
  private final OptionsText options;
  private final String net;

  /**
   * A printer for one definition.
   *
   * @param net the variable of the network
   */
  NetworkText(Random random, ValueText values, String net) {
    this.random = random;
    this.values = values;
    this.options = new OptionsText(random, values);
    this.net = net;
  }

  /** The body of the method. */
  Block of(ModelSpec spec) {
    List<Consumer<Block>> statements = new ArrayList<>(layers(spec));
    if (!spec.input().isEmpty()) {
      insert(statements, block -> say(block, "input", list(spec.input(), block)));
    }
    if (!spec.losses().isEmpty()) {
      insert(statements, block -> say(block, "loss", list(spec.losses(), block)));
    }
    if (spec.labelSmoothing() != 0 || random.nextInt(4) == 0) {
      insert(
          statements,
          block -> say(block, "labelSmoothing", values.of(spec.labelSmoothing(), block)));
    }
    Block body = Block.ofMethod();
    for (int from = 0; from < statements.size(); ) {
      Block block = random.nextInt(5) == 0 ? body.inner() : body;
      int to = Math.min(statements.size(), from + 1 + random.nextInt(3));
      statements.subList(from, to).forEach(statement -> statement.accept(block));
      if (block != body) {
        body.add(block);
      }
      from = to;
    }
    return body;
  }

  /** Only the layers have an order. */
  private void insert(List<Consumer<Block>> statements, Consumer<Block> statement) {
    statements.add(random.nextInt(statements.size() + 1), statement);
  }

  private List<Consumer<Block>> layers(ModelSpec spec) {
    List<Consumer<Block>> statements = new ArrayList<>();
    int denses = 0;
    int dropouts = 0;
    for (LayerSpec layer : spec.layers()) {
      if (layer instanceof DenseSpec dense) {
        boolean isNamed = isNamed(dense, "dense" + ++denses);
        statements.add(block -> dense(dense, isNamed, block));
      } else if (layer instanceof DropoutSpec dropout) {
        boolean isNamed = isNamed(dropout, "dropout" + ++dropouts);
        statements.add(
            block ->
                say(
                    block,
                    "dropout",
                    name(dropout, isNamed, block) + values.of(dropout.rate(), block)));
      }
    }
    return statements;
  }

  /** Whether a layer gets its name in its statement; one that has it anyway seldom does. */
  private boolean isNamed(LayerSpec layer, String otherwise) {
    return !layer.name().equals(otherwise) || random.nextInt(4) == 0;
  }

  private void dense(DenseSpec dense, boolean isNamed, Block block) {
    String arguments = name(dense, isNamed, block) + values.of(dense.units(), block);
    List<Said> said = Said.options(dense, random);
    boolean hasOptions = !said.isEmpty() || random.nextInt(3) == 0;
    say(block, "dense", arguments + (hasOptions ? ", " + options.of(said, block) : ""));
  }

  private String name(LayerSpec layer, boolean isNamed, Block block) {
    return isNamed ? values.of(layer.name(), block) + ", " : "";
  }

  private String list(List<?> elements, Block block) {
    return elements.stream()
        .map(element -> values.of(element, block))
        .collect(Collectors.joining(", "));
  }

  private void say(Block block, String word, String arguments) {
    block.add(net + "." + word + "(" + arguments + ");");
  }
}
