package dev.synapt.processor.read;

import dev.synapt.spec.ModelSpec;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A model as declared.
 *
 * @param spec what it computes; its name is that of the declaration, {@code Outer_Digits} for a
 *     nested one
 * @param packageName the package of the declaration, and of what is generated; empty for the
 *     unnamed one
 * @param isPublic whether every package sees the declaration, and so what is generated
 * @param origin the declaration, from which what is generated originates
 * @param places where its parts were written
 */
public record Declaration(
    ModelSpec spec, String packageName, boolean isPublic, TypeElement origin, Places places) {

  /** A declaration by a type, in whatever form. */
  static Declaration of(TypeElement type, ModelSpec spec, Places places, Elements elements) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    return new Declaration(spec, packageName, isPublic(type), type, places);
  }

  /** The name of the model that a type declares: {@code Outer_Digits} for a nested one. */
  static String baseName(TypeElement type) {
    String name = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement outer
        ? baseName(outer) + "_" + name
        : name;
  }

  private static boolean isPublic(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What the generated names begin with.
   *
   * @return the name of the specification
   */
  public String baseName() {
    return spec.name();
  }

  /**
   * The generated class that predicts.
   *
   * @return its simple name, such as {@code DigitsModel}
   */
  public String modelName() {
    return baseName() + "Model";
  }

  /**
   * The generated class that learns.
   *
   * @return its simple name, such as {@code DigitsTrainer}
   */
  public String trainerName() {
    return baseName() + "Trainer";
  }

  /**
   * A simple name with the package before it.
   *
   * @param simpleName the name of a class in the package of this declaration
   * @return the name by which other packages know the class
   */
  public String qualified(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
