package dev.synapt.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.synapt.processor.read.tree.Kinds;
import dev.synapt.processor.read.tree.NotConstant;
import dev.synapt.processor.read.tree.SourceType;
import dev.synapt.processor.report.Diagnostic;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.spec.Misstatement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What comes up while a definition is read: mistakes, and where each part of the model stands. */
final class Findings {
  /** What to do instead, if a network cannot be said in constants. */
  static final String RUN_IT =
      "networks that are made by loops, conditions or calls are run with ModelSpec.of and compiled"
          + " with ModelCompiler";

  private static final int LONGEST_TEXT = 60;

  private record Said(Tree tree, Message message, String option) {}

  private final SourceType source;
  private final Places places;
  private final Set<Said> said = new HashSet<>();
  private Report report = Report.of();
  private Tree here;
  private int pieces;
  private boolean isComplete = true;
  private boolean isHeadComplete = true;
  private boolean namesUnknown;

  Findings(SourceType source, Places places) {
    this.source = source;
    this.places = places;
    this.here = source.tree();
  }

  /** Remembers where a part of the model stands. */
  void put(Where where, Tree tree) {
    places.put(where, new TreePlace(tree, source));
  }

  /** Something that cannot be read: the specification is only a piece of what was meant. */
  void refuse(Tree tree, Message message, Object... details) {
    isComplete = false;
    mistake(tree, message, details);
  }

  /** A statement that cannot be read: it may say anything, the input and the loss as well. */
  void refuseStatement(Tree tree, Message message, Object... details) {
    loseStatement();
    refuse(tree, message, details);
  }

  /** A value that is not known because of another one that was refused. */
  void loseValue() {
    isComplete = false;
  }

  /** A statement that is not known because of something that was refused. */
  void loseStatement() {
    isComplete = false;
    isHeadComplete = false;
  }

  /** A value that is not known. */
  void refuse(String word, NotConstant why) {
    if (why.cause() == NotConstant.Cause.THROWN) {
      refuse(why.tree(), Message.DEFINITION_THROWS, text(why.tree()) + ", " + why.reason());
    } else {
      namesUnknown |= why.cause() == NotConstant.Cause.UNKNOWN;
      String remedy =
          switch (why.cause()) {
            case UNKNOWN -> "Declare or import it";
            case NOT_FINAL -> "Declare it static final, or write the value itself";
            case COMPUTED, THROWN -> "Write the value itself; " + RUN_IT;
          };
      refuse(why.tree(), Message.VALUE_NOT_CONSTANT, word, text(why.tree()), why.reason(), remedy);
    }
  }

  private void mistake(Tree tree, Message message, Object... details) {
    add(tree, "", message.at(piece(tree), details));
  }

  /** Adds what is said of a tree; of one that several layers share, it is said once. */
  private void add(Tree tree, String option, Diagnostic diagnostic) {
    if (said.add(new Said(tree, diagnostic.message(), option))) {
      report = report.plus(diagnostic);
    }
  }

  /** Says what is being told to the builder from now on. */
  void at(Tree tree) {
    here = tree;
  }

  /** What the builder objects to. */
  void mistake(Misstatement wrong) {
    Diagnostic diagnostic = Misstatements.diagnostic(wrong, piece(here));
    String option = wrong instanceof Misstatement.WithoutEffect idle ? idle.option() : "";
    add(here, option, diagnostic);
  }

  private Where piece(Tree tree) {
    Where piece = Where.piece(pieces++);
    put(piece, tree);
    return piece;
  }

  /** The source of a tree on one line, for a message. */
  static String text(Tree tree) {
    String text = tree.toString().strip().replaceAll("\\s+", " ").replaceAll(";$", "");
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " [...]";
  }

  /** An expression and what it is, for a message. */
  static String received(ExpressionTree expression) {
    return text(expression) + ", which is " + Kinds.of(expression);
  }

  /** The arguments of a call, in parentheses. */
  static String arguments(MethodInvocationTree call) {
    return call.getArguments().stream()
        .map(Findings::text)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  Report report() {
    return report;
  }

  boolean isComplete() {
    return isComplete;
  }

  /** Whether a constant is not known, as those of classes that are yet to be generated. */
  boolean namesUnknown() {
    return namesUnknown;
  }

  /** Whether everything was read that could say the input and the loss. */
  boolean isHeadComplete() {
    return isHeadComplete;
  }
}
