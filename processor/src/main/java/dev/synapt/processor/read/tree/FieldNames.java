package dev.synapt.processor.read.tree;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Which field a name means, seen from inside a class (JLS 6.4.1): fields of the class and of those
 * around it, then static imports, the single ones first.
 */
final class FieldNames {
  private final TypeElement site;
  private final TypeNames types;

  FieldNames(TypeElement site, TypeNames types) {
    this.site = site;
    this.types = types;
  }

  TypeNames types() {
    return types;
  }

  /** The field of a simple name. */
  Optional<VariableElement> simple(String name) {
    ImportedNames imports = types.imports();
    Stream<Element> own = types.enclosing().stream().flatMap(type -> Members.of(type, name));
    Stream<Element> imported =
        Stream.concat(imports.members(name).stream(), imports.owners().stream())
            .flatMap(owner -> types.qualified(owner).stream())
            .flatMap(owner -> Members.imported(owner, name, site));
    return field(Stream.concat(own, imported));
  }

  /** The field of the class around, as {@code this.name} means it. */
  Optional<VariableElement> own(String name) {
    return member(site, name);
  }

  /** The field of the class above, as {@code super.name} means it. */
  Optional<VariableElement> inherited(String name) {
    return site.getSuperclass() instanceof DeclaredType above
            && above.asElement() instanceof TypeElement type
        ? member(type, name)
        : Optional.empty();
  }

  /** The field of a type, its own or inherited. */
  static Optional<VariableElement> member(TypeElement owner, String name) {
    return field(Members.of(owner, name));
  }

  private static Optional<VariableElement> field(Stream<Element> members) {
    return ElementFilter.fieldsIn(members.toList()).stream().findFirst();
  }
}
