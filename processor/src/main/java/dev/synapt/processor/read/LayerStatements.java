package dev.synapt.processor.read;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.synapt.model.DenseOptions;
import dev.synapt.processor.read.tree.ExpressionReader;
import dev.synapt.processor.read.tree.Scope;
import dev.synapt.processor.read.tree.Value;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.Misstatement;
import dev.synapt.spec.SequentialBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Says the layers of a definition, with names or without, with options or without. */
final class LayerStatements {
  private static final Signature DENSE =
      new Signature(
          "dense",
          "(int units), (int units, d -> ...), (String name, int units) or (String name, int units,"
              + " d -> ...)",
          "(\"hidden\", 128, d -> d.activation(RELU))");
  private static final Signature DROPOUT =
      new Signature("dropout", "(double rate) or (String name, double rate)", "(0.2)");

  private final String network;
  private final ExpressionReader expressions;
  private final Findings findings;
  private Predicate<String> isOptionRead = option -> true;

  /**
   * What says the layers of one definition.
   *
   * @param network the variable of the network
   */
  LayerStatements(String network, ExpressionReader expressions, Findings findings) {
    this.network = network;
    this.expressions = expressions;
    this.findings = findings;
  }

  /** Passes an objection of the builder on, unless it follows from an option that was not read. */
  void misstatement(Misstatement wrong) {
    if (!(wrong instanceof Misstatement.WithoutEffect idle) || isOptionRead.test(idle.other())) {
      findings.mistake(wrong);
    }
  }

  void dropout(SequentialBuilder net, MethodInvocationTree call, Scope scope) {
    Arguments arguments = arguments(DROPOUT, call, scope);
    int count = arguments.count();
    boolean isNamed = count == 2;
    if (count < 1 || count > 2) {
      arguments.doNotFit();
      return;
    }
    String name = isNamed ? arguments.text(0) : net.nextDropout();
    double rate = arguments.real(count - 1, 0);
    if (!isNamed || arguments.isText(0)) {
      Where where = place(net.size(), name, isNamed ? arguments.tree(0) : call);
      findings.put(where.attribute("rate"), arguments.tree(count - 1));
      net.dropout(name, rate);
    }
  }

  void dense(SequentialBuilder net, MethodInvocationTree call, Scope scope) {
    Arguments arguments = arguments(DENSE, call, scope);
    int count = arguments.count();
    int units = namesLayer(arguments) ? 1 : 0;
    if (count <= units || count > units + 2) {
      arguments.doNotFit();
      return;
    }
    String name = units == 1 ? arguments.text(0) : net.nextDense();
    int size = arguments.integer(units, 1);
    Optional<Value.Lambda> options =
        count == units + 2 ? arguments.options(units + 1) : Optional.empty();
    if (units == 0 || arguments.isText(0)) {
      Where where = place(net.size(), name, units == 1 ? arguments.tree(0) : call);
      findings.put(where.attribute("units"), arguments.tree(units));
      net.dense(name, size, d -> options.ifPresent(lambda -> say(lambda, d, where)));
    } else {
      options.ifPresent(lambda -> sayAside(lambda, Findings.text(arguments.tree(0))));
    }
  }

  /** Reads the options of a layer without a name, which is none, for the mistakes in them. */
  private void sayAside(Value.Lambda options, String name) {
    new SequentialBuilder("aside", wrong -> {})
        .dense(name, 1, d -> say(options, d, Where.layer(Where.NONE, name)));
  }

  /** Whether the first argument is a name, or stands where only a name can. */
  private static boolean namesLayer(Arguments arguments) {
    int count = arguments.count();
    if (count == 0 || arguments.isText(0)) {
      return count > 0;
    }
    return arguments.isUnknown(0) && (count == 3 || count == 2 && !arguments.isFunction(1));
  }

  private void say(Value.Lambda options, DenseOptions d, Where where) {
    OptionsReader reader =
        new OptionsReader(where.name(), network, options.tree(), d, expressions, findings);
    reader.read(options);
    isOptionRead = reader::isRead;
    for (Map.Entry<String, Tree> option : reader.places().entrySet()) {
      findings.put(where.attribute(option.getKey()), option.getValue());
    }
  }

  private Where place(int layer, String name, Tree tree) {
    Where where = Where.layer(layer, name);
    findings.put(where, tree);
    return where;
  }

  private Arguments arguments(Signature signature, MethodInvocationTree call, Scope scope) {
    return new Arguments(call, signature.of(network), expressions, scope, findings);
  }
}
