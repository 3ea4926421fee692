package dev.synapt.processor.declaring;

import dev.synapt.spec.ModelSpec;
import java.util.Arrays;
import java.util.List;

/**
 * Where a model of a name such as {@code Outer_Price} stands: the class {@code Price} in the class
 * {@code Outer}.
 *
 * @param outer the classes around it, outermost first
 * @param simple the name of its own class
 */
record Nesting(List<String> outer, String simple) {
  static Nesting of(ModelSpec spec) {
    List<String> names = Arrays.asList(spec.name().split("_"));
    int last = names.size() - 1;
    return new Nesting(names.subList(0, last), names.get(last));
  }

  /** The class of the file. */
  String top() {
    return outer.isEmpty() ? simple : outer.get(0);
  }

  /** What a class of this place says before {@code class}, for it to need no instance around it. */
  String modifier() {
    return outer.isEmpty() ? "" : "static ";
  }

  /**
   * The file.
   *
   * @param type the class of the model
   * @param beside more members of the outermost class
   */
  String around(String type, String beside) {
    String text = type;
    for (int i = outer.size() - 1; i >= 0; i--) {
      String members = i == 0 ? beside + text : text;
      text = (i == 0 ? "" : "static ") + "class " + outer.get(i) + " {\n" + members + "}\n";
    }
    return text;
  }
}
