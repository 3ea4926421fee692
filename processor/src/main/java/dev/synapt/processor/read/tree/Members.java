package dev.synapt.processor.read.tree;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The members that types have. A name that is not inherited or not imported means something else
 * farther out, so that taking one too many would give another value than Java's.
 */
final class Members {
  private Members() {}

  /**
   * The members of a name, inherited ones last (JLS 8.2): what hides comes before what is hidden.
   */
  static Stream<Element> of(TypeElement type, String name) {
    Stream<Element> own =
        type.getEnclosedElements().stream()
            .filter(member -> member.getSimpleName().contentEquals(name))
            .map(member -> member);
    Stream<TypeMirror> above =
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
    return Stream.concat(
        own,
        above
            .map(mirror -> mirror instanceof DeclaredType declared ? declared.asElement() : null)
            .filter(Objects::nonNull)
            .filter(TypeElement.class::isInstance)
            .flatMap(element -> of((TypeElement) element, name))
            .filter(member -> isInherited(member, type)));
  }

  /** The members of a name that a static import brings into a package (JLS 7.5.3, 7.5.4). */
  static Stream<Element> imported(TypeElement type, String name, Element site) {
    return of(type, name)
        .filter(member -> member.getModifiers().contains(Modifier.STATIC))
        .filter(member -> isImported(member, site));
  }

  /** Whether an import on demand brings an element into the package of a class. */
  static boolean isImported(Element element, Element site) {
    Set<Modifier> modifiers = element.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || !modifiers.contains(Modifier.PRIVATE) && isSamePackage(element, site);
  }

  private static boolean isInherited(Element member, TypeElement heir) {
    Set<Modifier> modifiers = member.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || !modifiers.contains(Modifier.PRIVATE) && isSamePackage(member, heir);
  }

  private static boolean isSamePackage(Element one, Element other) {
    return Objects.equals(packageOf(one), packageOf(other));
  }

  private static @Nullable Element packageOf(Element element) {
    Element e = element;
    while (e != null && e.getKind() != ElementKind.PACKAGE) {
      e = e.getEnclosingElement();
    }
    return e;
  }
}
