package dev.synapt.processor;

import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;

/** Source text with all words of a model imported. */
final class ModelSource {
  private static final String IMPORTS =
      """
      import static dev.synapt.model.Activation.*;
      import static dev.synapt.model.Initializer.*;
      import static dev.synapt.model.Loss.*;
      import dev.synapt.model.*;
      """;

  private ModelSource() {}

  /** A file of a type, such as {@code net.Digits}, and whatever stands beside it. */
  static JavaFileObject of(String qualifiedName, String types) {
    int dot = qualifiedName.lastIndexOf('.');
    String header = dot < 0 ? "" : "package " + qualifiedName.substring(0, dot) + ";\n";
    return JavaFileObjects.forSourceString(qualifiedName, header + IMPORTS + types);
  }
}
