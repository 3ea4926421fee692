package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.Modifier;

/**
 * What the generated classes are called, and who sees them.
 *
 * @param model the class that predicts
 * @param trainer the class that learns
 * @param isPublic whether the declaration is public
 */
record GeneratedNames(ClassName model, ClassName trainer, boolean isPublic) {
  static GeneratedNames of(String packageName, String baseName, boolean isPublic) {
    return new GeneratedNames(
        ClassName.get(packageName, baseName + "Model"),
        ClassName.get(packageName, baseName + "Trainer"),
        isPublic);
  }

  Modifier[] modifiers() {
    return isPublic
        ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL}
        : new Modifier[] {Modifier.FINAL};
  }
}
