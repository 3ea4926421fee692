package dev.synapt.processor.read.tree;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Which type a name means, seen from inside a class (JLS 6.4.1): member types of the class and of
 * those around it, then single imports, the package, imports on demand, those of modules.
 */
final class TypeNames {
  private final Elements elements;
  private final TypeElement site;
  private final ImportedNames imports;

  TypeNames(Elements elements, TypeElement site, CompilationUnitTree unit) {
    this.elements = elements;
    this.site = site;
    this.imports = ImportedNames.of(unit);
  }

  /** The types around a place, innermost first. */
  List<TypeElement> enclosing() {
    List<TypeElement> types = new ArrayList<>();
    for (Element e = site; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      types.add(type);
    }
    return types;
  }

  ImportedNames imports() {
    return imports;
  }

  /** The type that an expression names, if it names one. */
  Optional<TypeElement> find(Tree name) {
    if (name instanceof IdentifierTree identifier) {
      return simple(identifier.getName().toString());
    }
    if (name instanceof MemberSelectTree select) {
      String member = select.getIdentifier().toString();
      Optional<TypeElement> outer = find(select.getExpression());
      return outer.isPresent()
          ? outer.flatMap(type -> member(type, member))
          : qualified(dotted(select.getExpression()) + "." + member);
    }
    return Optional.empty();
  }

  private static String dotted(ExpressionTree name) {
    return name instanceof MemberSelectTree select
        ? dotted(select.getExpression()) + "." + select.getIdentifier()
        : name.toString();
  }

  /** The type of a qualified name, nested ones included. */
  Optional<TypeElement> qualified(String name) {
    ModuleElement module = elements.getModuleOf(site);
    return Optional.ofNullable(
        module == null || module.isUnnamed()
            ? elements.getTypeElement(name)
            : elements.getTypeElement(module, name));
  }

  private Optional<TypeElement> simple(String name) {
    String samePackage = elements.getPackageOf(site).getQualifiedName().toString();
    return Stream.<Stream<TypeElement>>of(
            enclosing().stream().flatMap(type -> member(type, name).stream()),
            imports.types(name).stream().flatMap(type -> qualified(type).stream()),
            imported(imports.members(name), name),
            qualified(samePackage.isEmpty() ? name : samePackage + "." + name).stream(),
            onDemand(imports.packages().stream(), name),
            imported(imports.owners(), name),
            onDemand(Stream.of("java.lang"), name),
            onDemand(imports.modules().stream().flatMap(this::packages), name))
        .flatMap(candidates -> candidates)
        .findFirst();
  }

  private static Optional<TypeElement> member(TypeElement type, String name) {
    return ElementFilter.typesIn(Members.of(type, name).toList()).stream().findFirst();
  }

  /** What static imports bring, from a type itself or inherited by it. */
  private Stream<TypeElement> imported(List<String> owners, String name) {
    return owners.stream()
        .flatMap(owner -> qualified(owner).stream())
        .flatMap(
            owner -> ElementFilter.typesIn(Members.imported(owner, name, site).toList()).stream());
  }

  /** What imports of all types of packages bring. */
  private Stream<TypeElement> onDemand(Stream<String> owners, String name) {
    return owners
        .flatMap(owner -> qualified(owner + "." + name).stream())
        .filter(type -> Members.isImported(type, site));
  }

  /** The packages that a module exports, by itself or by way of others (JLS 7.5.5). */
  private Stream<String> packages(String module) {
    ModuleElement element = elements.getModuleElement(module);
    if (element == null) {
      return Stream.of();
    }
    Stream<String> own =
        ElementFilter.exportsIn(element.getDirectives()).stream()
            .filter(exports -> exports.getTargetModules() == null)
            .map(exports -> exports.getPackage().getQualifiedName().toString());
    Stream<String> transitive =
        ElementFilter.requiresIn(element.getDirectives()).stream()
            .filter(ModuleElement.RequiresDirective::isTransitive)
            .flatMap(r -> packages(r.getDependency().getQualifiedName().toString()));
    return Stream.concat(own, transitive);
  }
}
