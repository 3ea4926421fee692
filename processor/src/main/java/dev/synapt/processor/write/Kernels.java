package dev.synapt.processor.write;

import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * The row kernels that a generated class calls: {@code C_r[j] += a_r A[j] + b_r B[j]}, one method
 * for each width.
 */
final class Kernels {
  private record Kernel(int width, int rows, int terms) implements Comparable<Kernel> {
    String name() {
      return (rows == 1 ? "oneRow" : "fourRows") + (terms == 1 ? "OneTerm" : "TwoTerms") + width;
    }

    @Override
    public int compareTo(Kernel other) {
      int byWidth = Integer.compare(width, other.width);
      int byRows = Integer.compare(other.rows, rows);
      return byWidth != 0 ? byWidth : byRows != 0 ? byRows : Integer.compare(other.terms, terms);
    }
  }

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

  List<MethodSpec> methods() {
    return kernels.stream().map(this::method).toList();
  }

  private MethodSpec method(Kernel kernel) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(kernel.name()).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    method.addJavadoc(
        kernel.terms == 1 ? "{@code c_r[j] += a_r a[j]}" : "{@code c_r[j] += a_r a[j] + b_r b[j]}");
    method.addJavadoc(
        kernel.rows == 1 ? " for a row of $L." : " for four rows of $L.", kernel.width);
    for (int r = 0; r < kernel.rows; r++) {
      method.addParameter(float[].class, "c" + r);
    }
    List<String> letters = kernel.terms == 1 ? List.of("a") : List.of("a", "b");
    letters.forEach(letter -> method.addParameter(float[].class, letter));
    for (int r = 0; r < kernel.rows; r++) {
      for (String letter : letters) {
        method.addParameter(float.class, letter + r);
      }
    }
    method.beginControlFlow("for (int j = 0; j < $L; j++)", kernel.width);
    letters.forEach(letter -> method.addStatement("final float $1Lj = $1L[j]", letter));
    for (int r = 0; r < kernel.rows; r++) {
      String sum = "c" + r + "[j]";
      for (String letter : letters) {
        sum = elements.multiplyAdd(letter + r, letter + "j", sum);
      }
      method.addStatement("c$L[j] = $L", r, sum);
    }
    return method.endControlFlow().build();
  }
}
