package dev.synapt.processor.read.tree;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The imports of a file.
 *
 * @param singleTypes {@code import a.B}: a.B
 * @param packages {@code import a.*}: a
 * @param singleMembers {@code import static a.B.C}: a.B.C
 * @param owners {@code import static a.B.*}: a.B
 * @param modules {@code import module a}: a
 */
record ImportedNames(
    List<String> singleTypes,
    List<String> packages,
    List<String> singleMembers,
    List<String> owners,
    List<String> modules) {

  static ImportedNames of(CompilationUnitTree unit) {
    List<String> singleTypes = new ArrayList<>();
    List<String> packages = new ArrayList<>();
    List<String> singleMembers = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    List<String> modules = new ArrayList<>();
    for (ImportTree tree : unit.getImports()) {
      String name = tree.getQualifiedIdentifier().toString();
      boolean isOnDemand = name.endsWith(".*");
      String owner = isOnDemand ? name.substring(0, name.length() - 2) : name;
      // ImportTree says so itself only since JDK 23.
      if (tree.toString().strip().startsWith("import module ")) {
        modules.add(name);
      } else if (tree.isStatic()) {
        (isOnDemand ? owners : singleMembers).add(owner);
      } else {
        (isOnDemand ? packages : singleTypes).add(owner);
      }
    }
    return new ImportedNames(singleTypes, packages, singleMembers, owners, modules);
  }

  /** The types of this simple name that are imported by a single import. */
  List<String> types(String name) {
    return singleTypes.stream().filter(type -> type.endsWith("." + name)).toList();
  }

  /** The types from which a member of this name is imported by a single import. */
  List<String> members(String name) {
    return singleMembers.stream()
        .filter(member -> member.endsWith("." + name))
        .map(member -> member.substring(0, member.length() - name.length() - 1))
        .toList();
  }
}
