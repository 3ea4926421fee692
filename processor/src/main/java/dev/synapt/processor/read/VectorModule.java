package dev.synapt.processor.read;

import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The module of the Vector API, as a model sees it. A compiler may have it among its modules while
 * the module of the model does not read it.
 */
public final class VectorModule {
  /** The name of the module. */
  public static final String NAME = "jdk.incubator.vector";

  private final Elements elements;

  /**
   * The module, whether there or not.
   *
   * @param elements the compiler's view
   */
  public VectorModule(Elements elements) {
    this.elements = elements;
  }

  /**
   * Whether code beside a model can use the Vector API.
   *
   * @param model the declaration
   * @return true if its module reads {@link #NAME}
   */
  public boolean isReadableFrom(TypeElement model) {
    ModuleElement module = elements.getModuleOf(model);
    return module != null && elements.getTypeElement(module, NAME + ".FloatVector") != null;
  }

  /**
   * Whether somebody has seen to it that code beside a model can use the Vector API. Eclipse's
   * compiler has all modules of the JDK on the class path, asked for or not.
   *
   * @param model the declaration
   * @return true if its module requires the API, or javac was told to add it
   */
  public boolean isAddedFor(TypeElement model) {
    boolean isEclipse = elements.getClass().getName().startsWith("org.eclipse.jdt.");
    ModuleElement module = elements.getModuleOf(model);
    return isReadableFrom(model) && !(isEclipse && module.isUnnamed());
  }

  /**
   * What makes it readable.
   *
   * @param model a declaration from which it is not
   * @return the end of a sentence that begins with a verb
   */
  public String remedy(TypeElement model) {
    ModuleElement module = elements.getModuleOf(model);
    return module == null || module.isUnnamed()
        ? "Add --add-modules " + NAME + " to the options of the compiler"
        : "Write: requires static " + NAME + "; in module '" + module.getQualifiedName() + "'";
  }
}
