package dev.synapt.processor.read.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an expression is worth, type and bits: Java is asked, and the reader says the same. */
class ExpressionReaderTest {
  private static final int RANDOM = 5000;

  /** One of each type at least; {@link RandomExpression#CONSTANTS} has the names. */
  private static final List<String> OPERANDS =
      List.of("B", "S", "C", "I", "L", "F", "D", "Z", "T", "(byte) 3", "'c'", "33", "-2L", "\"u\"");

  private static final List<String> BINARY =
      List.of(
          "+", "-", "*", "/", "%", "&", "|", "^", "&&", "||", "<<", ">>", ">>>", "<", "<=", ">",
          ">=", "==", "!=");

  private static final List<String> UNARY =
      List.of(
          "+",
          "-",
          "~",
          "!",
          "(byte)",
          "(short)",
          "(char)",
          "(int)",
          "(long)",
          "(float)",
          "(double)",
          "(boolean)",
          "(String)");

  /** Javac knows the value; the reader does not, and says so. */
  private static final List<String> REFUSED_CONSTANTS =
      List.of(
          // The type of the result depends on whether a value is a constant expression (JLS 15.25);
          // a local variable is one only if it is declared final.
          "Z ? 'a' : 98",
          "Z ? B : 1",
          "Z ? B : S",
          // Only constant expressions are certain to be the same object (JLS 3.10.5).
          "T == \"t2147483647\"",
          "\"a\" != \"b\"");

  /** Ordinary Java that gives a value; the reader refuses it. */
  private static final List<String> REFUSED_JAVA =
      List.of(
          "return (Integer) 1000 == (Integer) 1000;",
          "Integer a = 1000; Integer b = 1000; return a == b;",
          "Integer a = 5; var b = a; return (Z ? a : b) == b;",
          "Object boxed = 5; return boxed;",
          "Object text = \"a\"; return text;",
          "CharSequence text = \"a\"; return text;",
          "return (Object) \"a\";",
          "return Z ? 1 : \"one\";",
          "return Z ? 1 : 1 / 0;",
          "return Z || 1 / 0 == 1;",
          "return !Z && 1 / 0 == 1;",
          "int local = 98; return Z ? 'a' : local;",
          "final int local = 98; return Z ? 'a' : local;",
          "String local = \"a\"; return T == local;",
          "return T.length();",
          "return new int[] {1}[0];",
          "return Integer.valueOf(1);",
          "return \"a\" + null;",
          "return int.class;",
          "return Math.E > 2 ? Math.abs(-1) : 0;");

  @Test
  void randomExpressionsHaveJavasValue() {
    List<Judgement> judgements =
        Judge.ofExpressions(
            IntStream.range(0, RANDOM)
                .mapToObj(seed -> new RandomExpression(seed).next())
                .toList());
    assertThat(judgements).filteredOn(judgement -> !judgement.isJava()).isEmpty();
    assertThat(judgements).filteredOn(Judgement::agrees).hasSizeGreaterThan(RANDOM * 2 / 3);
    assertThat(judgements).filteredOn(Judgement::throwsWhenRun).hasSizeGreaterThan(RANDOM / 20);
    assertThat(judgements).filteredOn(Judgement::isWrong).isEmpty();
    assertThat(judgements)
        .filteredOn(judgement -> judgement.isFolded() && judgement.isRefused())
        .filteredOn(judgement -> !isExpected(judgement.refusal()))
        .isEmpty();
  }

  @Test
  void everyOperatorTakesWhatJavaLetsItTake() {
    List<String> expressions = new ArrayList<>();
    for (String operand : OPERANDS) {
      UNARY.forEach(operator -> expressions.add(operator + " (" + operand + ")"));
      for (String other : OPERANDS) {
        BINARY.forEach(operator -> expressions.add(operand + " " + operator + " " + other));
        expressions.add("Z ? " + operand + " : " + other);
        expressions.add("!Z ? " + operand + " : " + other);
      }
    }
    List<Judgement> judgements = Judge.ofExpressions(expressions);
    assertThat(judgements).filteredOn(Judgement::isWrong).isEmpty();
    assertThat(judgements)
        .filteredOn(judgement -> judgement.isFolded() && judgement.isRefused())
        .filteredOn(judgement -> !isExpected(judgement.refusal()))
        .isEmpty();
    assertThat(judgements)
        .filteredOn(judgement -> !judgement.isJava())
        .hasSizeGreaterThan(1000)
        .allMatch(Judgement::isRefused);
  }

  /** As {@link #REFUSED_CONSTANTS} are. */
  private static boolean isExpected(NotConstant refusal) {
    return switch (refusal.tree().getKind()) {
      case CONDITIONAL_EXPRESSION -> refusal.reason().equals("whose values differ in type");
      case EQUAL_TO, NOT_EQUAL_TO -> refusal.reason().equals("which compares objects");
      default -> false;
    };
  }

  @Test
  void localVariablesConvertAsJavaLetsThem() {
    List<String> values =
        Stream.concat(
                OPERANDS.stream(),
                Stream.of("127", "128", "-128", "-129", "32768", "-1", "65535", "65536", "'\\200'"))
            .toList();
    List<String> bodies = new ArrayList<>();
    for (String type :
        List.of(
            "byte",
            "short",
            "char",
            "int",
            "long",
            "float",
            "double",
            "boolean",
            "String",
            "java.lang.String",
            "var")) {
      values.forEach(value -> bodies.add(type + " local = " + value + "; return local;"));
      values.forEach(value -> bodies.add("final " + type + " v = " + value + "; return v + \"\";"));
    }
    List<Judgement> judgements = Judge.of(bodies);
    assertThat(judgements).filteredOn(judgement -> !judgement.isJava()).hasSizeGreaterThan(200);
    assertThat(judgements)
        .allMatch(judgement -> judgement.isJava() ? judgement.agrees() : judgement.isRefused());
  }

  @Test
  void whatIsNotReadIsRefused() {
    assertThat(Judge.ofExpressions(REFUSED_CONSTANTS))
        .allMatch(Judgement::isFolded)
        .allMatch(judgement -> isExpected(judgement.refusal()));
    assertThat(Judge.of(REFUSED_JAVA))
        .allMatch(judgement -> judgement.run() != null)
        .allMatch(
            judgement ->
                judgement.isRefused() && judgement.refusal().cause() != NotConstant.Cause.THROWN);
  }

  @Test
  void divisionByZeroThrowsWhereJavaEvaluatesIt() {
    List<String> expressions =
        List.of("1 / 0", "L % 0L", "1 + 5 / ('a' - 97)", "Z ? 1 / 0 : 1", "Z && 1 / 0 == 1");
    assertThat(Judge.ofExpressions(expressions))
        .allMatch(
            judgement ->
                judgement.throwsWhenRun()
                    && judgement.refusal().cause() == NotConstant.Cause.THROWN);
    assertThat(Judge.ofExpressions(List.of("1.0 / 0", "0 / 0f", "D % 0", "-1 / 0.0")))
        .allMatch(Judgement::agrees);
  }

  @Test
  void variablesMayBeBoxed() {
    List<String> statements =
        List.of(
            "Integer boxed = 5; return boxed;",
            "Integer boxed = 1000; return boxed == 1000;",
            "Integer a = 1000; Integer b = 1000; return (int) a == b;",
            "Integer a = 1000; var b = (int) a; return a == b;",
            "final Double boxed = 0.1; var more = boxed; return more * 2;",
            "Boolean boxed = true; return boxed ? 1 : 2;",
            "Integer boxed = (Integer) 5; return boxed + (Integer) 6;",
            "Character boxed = 'a'; return boxed + 1;");
    assertThat(Judge.of(statements)).allMatch(Judgement::agrees);
  }
}
