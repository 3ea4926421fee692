package dev.synapt.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.synapt.model.Loss;
import dev.synapt.processor.read.tree.ExpressionReader;
import dev.synapt.processor.read.tree.Kinds;
import dev.synapt.processor.read.tree.Scope;
import dev.synapt.processor.read.tree.Value;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.SequentialBuilder;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs the statements of a definition: {@code net.dense("hidden", 128)} and its like. */
final class NetworkReader extends StatementReader {
  static final String STATEMENTS = "input, dense, dropout, loss, labelSmoothing";
  private static final Signature INPUT =
      new Signature("input", "the extents of an example, each an int", "(784)");
  private static final Signature LOSS = new Signature("loss", "one Loss", "(MEAN_SQUARED_ERROR)");
  private static final Signature LABEL_SMOOTHING =
      new Signature("labelSmoothing", "one number", "(0.1)");

  private final DefinitionBody body;
  private final SequentialBuilder net;
  private final LayerStatements layers;

  /**
   * A reader for one definition.
   *
   * @param model the name of the model
   */
  NetworkReader(
      String model, DefinitionBody body, ExpressionReader expressions, Findings findings) {
    super(expressions, findings);
    this.body = body;
    this.layers = new LayerStatements(body.parameter(), expressions, findings);
    this.net = new SequentialBuilder(model, layers::misstatement);
  }

  /** Everything that was said. */
  SequentialBuilder read() {
    Scope scope = Scope.empty();
    scope.put(body.parameter(), new Value.Parameter("which is the network itself"));
    run(body.statements(), scope);
    return net;
  }

  @Override
  void call(MethodInvocationTree call, Scope scope) {
    ExpressionTree called = call.getMethodSelect();
    if (called instanceof MemberSelectTree select
        && isNamed(select.getExpression(), body.parameter())) {
      findings.at(call);
      say(call, select.getIdentifier().toString(), scope);
    } else if (isItself(call)) {
      findings.refuseStatement(
          call, Message.DEFINITION_RECURSES, Findings.text(call), Findings.RUN_IT);
    } else if (isOnUnknown(called, scope)) {
      findings.loseStatement();
    } else {
      refuse(call, Findings.text(call));
    }
  }

  private void say(MethodInvocationTree call, String word, Scope scope) {
    switch (word) {
      case "input" -> input(arguments(INPUT, call, scope), call);
      case "loss" -> loss(arguments(LOSS, call, scope), call);
      case "labelSmoothing" -> labelSmoothing(arguments(LABEL_SMOOTHING, call, scope), call);
      case "dense" -> layers.dense(net, call, scope);
      case "dropout" -> layers.dropout(net, call, scope);
      default ->
          findings.refuseStatement(
              call, Message.UNKNOWN_WORD, "A network", word, Findings.text(call), STATEMENTS);
    }
  }

  private Arguments arguments(Signature signature, MethodInvocationTree call, Scope scope) {
    return new Arguments(call, signature.of(body.parameter()), expressions, scope, findings);
  }

  private void input(Arguments extents, MethodInvocationTree call) {
    int[] input = IntStream.range(0, extents.count()).map(i -> extents.integer(i, 1)).toArray();
    net.input(input);
    said("input", extents, call);
  }

  private void loss(Arguments losses, MethodInvocationTree call) {
    Loss[] loss =
        IntStream.range(0, losses.count())
            .mapToObj(i -> losses.choice(i, Loss.class))
            .flatMap(Optional::stream)
            .toArray(Loss[]::new);
    net.loss(loss);
    said("loss", losses, call);
  }

  private void labelSmoothing(Arguments smoothing, MethodInvocationTree call) {
    if (smoothing.count() == 1) {
      net.labelSmoothing(smoothing.real(0, 0));
    } else {
      smoothing.doNotFit();
    }
    said("labelSmoothing", smoothing, call);
  }

  private void said(String word, Arguments arguments, MethodInvocationTree call) {
    if (!arguments.isComplete() && word.equals("loss")) {
      findings.loseStatement();
    }
    findings.put(Where.model(word), arguments.count() == 1 ? arguments.tree(0) : call);
  }

  /** Whether a call is one of the definition that is being read. */
  private boolean isItself(MethodInvocationTree call) {
    ExpressionTree called = call.getMethodSelect();
    if (call.getArguments().size() != 1) {
      return false;
    }
    if (isNamed(called, "define")) {
      return body.isClass();
    }
    return called instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("define")
        && isOwn(Kinds.bare(select.getExpression()));
  }

  /** Whether an expression is the definition: the class itself, or its field. */
  private boolean isOwn(ExpressionTree receiver) {
    if (receiver instanceof NewClassTree made) {
      return made.getClassBody() == null && isModel(made.getIdentifier());
    }
    String own = body.isClass() ? "this" : body.field();
    return isNamed(receiver, own)
        || receiver instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals(own)
            && isModel(select.getExpression());
  }

  private boolean isModel(Tree name) {
    return expressions.type(name).filter(body.type()::equals).isPresent();
  }

  @Override
  void refuse(Tree tree, String received) {
    findings.refuseStatement(
        tree,
        Message.STATEMENT_NOT_READABLE,
        "A definition",
        body.parameter(),
        body.parameter() + ".dense(\"hidden\", 128)",
        received,
        Findings.RUN_IT);
  }
}
