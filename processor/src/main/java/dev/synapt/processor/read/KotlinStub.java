package dev.synapt.processor.read;

import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * What kapt shows of a Kotlin class: fields, but none whose names Java cannot have, such as {@code
 * switch}. Their constructor parameters and getters are still there, and tell that a layer is
 * missing.
 */
final class KotlinStub {
  private KotlinStub() {}

  /** Whether all layers of a class are among its fields. */
  static Report check(TypeElement type) {
    if (!Vocabulary.isKotlin(type)) {
      return Report.of();
    }
    long fields = layers(ElementFilter.fieldsIn(type.getEnclosedElements()).stream());
    long said = Math.max(parameters(type), getters(type));
    return said <= fields
        ? Report.of()
        : Report.of(
            Message.KOTLIN_LAYER_MISSING.at(Where.model(), type.getSimpleName(), said, fields));
  }

  private static long parameters(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .mapToLong(constructor -> layers(constructor.getParameters().stream()))
        .max()
        .orElse(0);
  }

  private static long getters(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(KotlinStub::isGetter)
        .count();
  }

  private static boolean isGetter(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && method.getSimpleName().toString().startsWith("get")
        && Vocabulary.isLayer(method.getReturnType());
  }

  private static long layers(Stream<? extends VariableElement> variables) {
    return variables.filter(variable -> Vocabulary.isLayer(variable.asType())).count();
  }
}
