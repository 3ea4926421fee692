package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The row kernels that a generated class calls: {@code C_r[j] += a_r A[j] + b_r B[j]}, one method
 * for each width.
 */
final class Kernels {
  private record Kernel(int width, int rows, int terms) implements Comparable<Kernel> {
    boolean isPart() {
      return width == PART;
    }

    String name() {
      return COUNTS.get(rows - 1)
          + "Row"
          + (rows == 1 ? "" : "s")
          + capital(terms)
          + "Term"
          + (terms == 1 ? "" : "s")
          + (isPart() ? "" : width);
    }

    private static String capital(int count) {
      String word = COUNTS.get(count - 1);
      return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public int compareTo(Kernel other) {
      int byWidth = Integer.compare(width, other.width);
      int byRows = Integer.compare(other.rows, rows);
      return byWidth != 0 ? byWidth : byRows != 0 ? byRows : Integer.compare(other.terms, terms);
    }
  }

  /** In place of a width: the caller says from where to where. */
  private static final int PART = 0;

  private static final List<String> COUNTS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight");

  private static final List<String> LETTERS = List.of("a", "b", "d", "e", "f", "g", "h", "k");

  private final TreeSet<Kernel> kernels = new TreeSet<>();
  private final Elements elements;

  Kernels(Elements elements) {
    this.elements = elements;
  }

  /** The name of a kernel, which the class will have. */
  String name(int rows, int terms, int width) {
    Kernel kernel = new Kernel(width, rows, terms);
    kernels.add(kernel);
    return kernel.name();
  }

  /** The name of a kernel that takes the first position and the one behind the last. */
  String nameOfPart(int rows, int terms) {
    return name(rows, terms, PART);
  }

  List<MethodSpec> methods() {
    return kernels.stream().map(this::method).toList();
  }

  private MethodSpec method(Kernel kernel) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kernel.name()).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    List<String> letters = LETTERS.subList(0, kernel.terms);
    String sum = sum(letters);
    String rows = kernel.rows == 1 ? "a row" : COUNTS.get(kernel.rows - 1) + " rows";
    Object width = kernel.isPart() ? "any width, in part" : kernel.width;
    method.addJavadoc("{@code c_r[j] += $L} for $L of $L.", sum, rows, width);
    for (int r = 0; r < kernel.rows; r++) {
      method.addParameter(float[].class, "c" + r);
    }
    letters.forEach(letter -> method.addParameter(float[].class, letter));
    for (int r = 0; r < kernel.rows; r++) {
      for (String letter : letters) {
        method.addParameter(float.class, letter + r);
      }
    }
    if (kernel.isPart()) {
      method.addParameter(int.class, "from").addParameter(int.class, "to");
    }
    Span columns = kernel.isPart() ? Span.PART : new Span("0", "" + kernel.width);
    method.beginControlFlow(columns.loop("j"));
    letters.forEach(letter -> method.addStatement("final float $1Lj = $1L[j]", letter));
    for (int r = 0; r < kernel.rows; r++) {
      String result = "c" + r + "[j]";
      for (String letter : letters) {
        result = elements.multiplyAdd(letter + r, letter + "j", result);
      }
      String wrapping = Elements.breakable(result).replace(" + ", "$W+ ");
      method.addStatement("c$L[j] = $L", r, CodeBlock.of(wrapping));
    }
    return method.endControlFlow().build();
  }

  private static String sum(List<String> letters) {
    boolean isLong = letters.size() > 4;
    List<String> named = isLong ? letters.subList(0, 2) : letters;
    String sum = named.stream().map(x -> x + "_r " + x + "[j]").collect(Collectors.joining(" + "));
    String last = letters.get(letters.size() - 1);
    return isLong ? sum + " + ... + " + last + "_r " + last + "[j]" : sum;
  }
}
