package dev.synapt.processor.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.synapt.processor.read.tree.ExpressionReader;
import dev.synapt.processor.read.tree.NotConstant;
import dev.synapt.processor.read.tree.Scope;
import dev.synapt.processor.read.tree.Value;
import dev.synapt.processor.report.Message;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of one call, each evaluated when it is asked for. What is asked for and is not
 * there, or has no value, is reported, and the call counts as not read.
 */
final class Arguments {
  private final MethodInvocationTree call;
  private final Signature signature;
  private final ExpressionReader expressions;
  private final Scope scope;
  private final Findings findings;
  private final Map<Integer, Value> values = new HashMap<>();
  private boolean isComplete = true;

  /**
   * The arguments of a call.
   *
   * @param signature what it takes, for a message
   * @param scope the variables that they see
   */
  Arguments(
      MethodInvocationTree call,
      Signature signature,
      ExpressionReader expressions,
      Scope scope,
      Findings findings) {
    this.call = call;
    this.signature = signature;
    this.expressions = expressions;
    this.scope = scope;
    this.findings = findings;
  }

  private Value value(int i) {
    return values.computeIfAbsent(i, ignored -> evaluated(tree(i)));
  }

  private Value evaluated(ExpressionTree argument) {
    try {
      return expressions.read(argument, scope);
    } catch (NotConstant e) {
      findings.refuse(signature.word(), e);
      return new Value.Unknown();
    }
  }

  /**
   * A value where only constants of an enum are of use: of names that are not known, it says so.
   */
  private Value chosen(ExpressionTree argument, Class<? extends Enum<?>> type) {
    try {
      return expressions.read(argument, scope);
    } catch (NotConstant e) {
      if (e.cause() == NotConstant.Cause.UNKNOWN && e.tree() == argument) {
        findings.refuse(
            argument,
            Message.UNKNOWN_CHOICE,
            signature.word(),
            type.getSimpleName(),
            Findings.text(argument),
            remedy(argument, type));
      } else {
        findings.refuse(signature.word(), e);
      }
      return new Value.Unknown();
    }
  }

  private static String remedy(ExpressionTree argument, Class<? extends Enum<?>> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    String written = argument.toString();
    String name = written.substring(written.lastIndexOf('.') + 1);
    return names.contains(name)
        ? "Add: import static " + type.getName() + "." + name
        : "Use one of: " + String.join(", ", names);
  }

  int count() {
    return call.getArguments().size();
  }

  ExpressionTree tree(int i) {
    return call.getArguments().get(i);
  }

  boolean isText(int i) {
    return value(i) instanceof Value.Constant constant && constant.value() instanceof String;
  }

  /** Whether an argument can only be options, whatever its value is. */
  boolean isFunction(int i) {
    return switch (tree(i).getKind()) {
      case LAMBDA_EXPRESSION, MEMBER_REFERENCE, NEW_CLASS -> true;
      default -> false;
    };
  }

  boolean isUnknown(int i) {
    return value(i) instanceof Value.Unknown;
  }

  /** Whether everything that was asked for was there. */
  boolean isComplete() {
    return isComplete;
  }

  String text(int i) {
    return constant(i, String.class).orElse("");
  }

  int integer(int i, int substitute) {
    if (value(i) instanceof Value.Constant constant) {
      Object value = constant.value();
      if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
        return ((Number) value).intValue();
      }
      if (value instanceof Character character) {
        return character;
      }
    }
    return missing(i, substitute);
  }

  double real(int i, double substitute) {
    if (value(i) instanceof Value.Constant constant) {
      if (constant.value() instanceof Number number) {
        return number.doubleValue();
      }
      if (constant.value() instanceof Character character) {
        return character;
      }
    }
    return missing(i, substitute);
  }

  /** The value of one argument. */
  OptionValue of(int i) {
    return new OptionValue() {
      @Override
      public double real(double substitute) {
        return Arguments.this.real(i, substitute);
      }

      @Override
      public boolean flag(boolean substitute) {
        return Arguments.this.constant(i, Boolean.class).orElse(substitute);
      }

      @Override
      public <E extends Enum<E>> E constant(E substitute) {
        return choice(i, substitute.getDeclaringClass()).orElse(substitute);
      }
    };
  }

  /** A constant of an enum; empty, and reported, if it is none, or one of another runtime. */
  <E extends Enum<E>> Optional<E> choice(int i, Class<E> type) {
    values.computeIfAbsent(i, ignored -> chosen(tree(i), type));
    if (!(value(i) instanceof Value.Choice choice) || !choice.type().equals(type.getName())) {
      return missing(i, Optional.empty());
    }
    for (E known : type.getEnumConstants()) {
      if (known.name().equals(choice.name())) {
        return Optional.of(known);
      }
    }
    isComplete = false;
    String received = type.getSimpleName() + "." + choice.name();
    findings.refuse(tree(i), Message.UNKNOWN_CONSTANT, received);
    return Optional.empty();
  }

  /** Options: a lambda of one variable. */
  Optional<Value.Lambda> options(int i) {
    Optional<Value> value = function(i);
    if (value.isPresent() && value.get() instanceof Value.Lambda lambda) {
      if (lambda.tree().getParameters().size() == 1) {
        return Optional.of(lambda);
      }
      refuseOptions(lambda.tree());
      return Optional.empty();
    }
    return value.isPresent() ? missing(i, Optional.empty()) : Optional.empty();
  }

  /** A value of which a lambda is expected, so that nothing is said of constants. */
  private Optional<Value> function(int i) {
    try {
      Value value = expressions.read(tree(i), scope);
      values.put(i, value);
      return Optional.of(value);
    } catch (NotConstant e) {
      refuseOptions(tree(i));
      return Optional.empty();
    }
  }

  private void refuseOptions(ExpressionTree received) {
    isComplete = false;
    findings.refuse(received, Message.OPTIONS_NOT_A_LAMBDA, Findings.received(received));
  }

  private <T> Optional<T> constant(int i, Class<T> type) {
    if (value(i) instanceof Value.Constant constant && type.isInstance(constant.value())) {
      return Optional.of(type.cast(constant.value()));
    }
    return missing(i, Optional.empty());
  }

  /** Of a value that is not known, something was said already. */
  private <T> T missing(int i, T substitute) {
    if (!isUnknown(i)) {
      doNotFit();
    }
    isComplete = false;
    findings.loseValue();
    return substitute;
  }

  /** Says that there are too few arguments, too many or others. */
  void doNotFit() {
    if (isComplete) {
      isComplete = false;
      findings.refuse(
          call,
          Message.ARGUMENTS_DO_NOT_FIT,
          signature.word(),
          signature.takes(),
          Findings.arguments(call),
          signature.example());
    }
  }
}
