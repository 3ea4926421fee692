package dev.synapt.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.synapt.model.DenseOptions;
import dev.synapt.processor.read.tree.ExpressionReader;
import dev.synapt.processor.read.tree.Kinds;
import dev.synapt.processor.read.tree.Scope;
import dev.synapt.processor.read.tree.Value;
import dev.synapt.processor.report.Message;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the lambda with the options of a dense layer: {@code d -> d.activation(RELU).l2(1e-4)}. */
final class OptionsReader extends StatementReader {
  private final String layer;
  private final String network;
  private final String parameter;
  private final DenseOptions d;
  private final Map<String, Tree> places = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();
  private boolean areStatementsRead = true;

  /**
   * A reader for one lambda.
   *
   * @param layer the name of the layer, for messages
   * @param network the variable of the network, which does not belong here
   * @param d is told the options
   */
  OptionsReader(
      String layer,
      String network,
      LambdaExpressionTree lambda,
      DenseOptions d,
      ExpressionReader expressions,
      Findings findings) {
    super(expressions, findings);
    this.layer = layer;
    this.network = network;
    this.parameter = lambda.getParameters().get(0).getName().toString();
    this.d = d;
  }

  /** Says all options. */
  void read(Value.Lambda lambda) {
    Scope scope = lambda.scope().inner();
    scope.put(parameter, new Value.Parameter("which are the options themselves"));
    run(lambda.tree().getBody(), scope);
  }

  /** Where the value of each option stands. */
  Map<String, Tree> places() {
    return places;
  }

  /** Whether it is known what was said of an option, or that nothing was. */
  boolean isRead(String option) {
    return areStatementsRead && !unread.contains(option);
  }

  @Override
  void call(MethodInvocationTree call, Scope scope) {
    said(call, scope);
  }

  /** Says the options of a chain, first to last; false if its beginning is something else. */
  private boolean said(MethodInvocationTree call, Scope scope) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      refuse(call, Findings.text(call));
      return false;
    }
    ExpressionTree receiver = Kinds.withoutParentheses(select.getExpression());
    if (receiver instanceof MethodInvocationTree before) {
      if (!said(before, scope)) {
        return false;
      }
    } else if (isNamed(receiver, network)) {
      findings.refuseStatement(call, Message.NETWORK_IN_OPTIONS, layer, Findings.text(call));
      return false;
    } else if (isOnUnknown(select, scope)) {
      areStatementsRead = false;
      findings.loseStatement();
      return false;
    } else if (!isNamed(receiver, parameter)) {
      refuse(call, Findings.text(call));
      return false;
    }
    say(call, select.getIdentifier().toString(), scope);
    return true;
  }

  private void say(MethodInvocationTree call, String option, Scope scope) {
    findings.at(call);
    DenseWords.find(option)
        .ifPresentOrElse(signature -> say(call, signature, scope), () -> unknown(call, option));
  }

  private void say(MethodInvocationTree call, Signature option, Scope scope) {
    Arguments arguments = new Arguments(call, option.of(parameter), expressions, scope, findings);
    if (arguments.count() == 1) {
      DenseWords.say(d, option.word(), arguments.of(0));
      places.putIfAbsent(option.word(), arguments.tree(0));
    } else {
      arguments.doNotFit();
    }
    if (!arguments.isComplete()) {
      unread.add(option.word());
    }
  }

  private void unknown(MethodInvocationTree call, String option) {
    areStatementsRead = false;
    String received = parameter + "." + option + Findings.arguments(call);
    String all = DenseWords.ALL.stream().map(Signature::word).collect(Collectors.joining(", "));
    findings.refuse(call, Message.UNKNOWN_WORD, "A dense layer", option, received, all);
  }

  @Override
  void refuse(Tree tree, String received) {
    areStatementsRead = false;
    findings.refuseStatement(
        tree,
        Message.STATEMENT_NOT_READABLE,
        "The lambda of layer '" + layer + "'",
        parameter,
        parameter + ".activation(RELU)",
        received,
        Findings.RUN_IT);
  }
}
