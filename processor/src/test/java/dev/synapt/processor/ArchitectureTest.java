package dev.synapt.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.NATIVE;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.synapt.network.Generated;
import dev.synapt.network.ModelFile;
import dev.synapt.network.RuntimeVersion;
import dev.synapt.processor.testing.Folder;
import dev.synapt.processor.testing.ModelCompilation;
import dev.synapt.processor.testing.SourceCompiler;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package of the processor may know which, and what generated code may use. */
class ArchitectureTest {
  private static final String FRONT_END = "dev.synapt.processor.read..";

  private static final JavaClasses PROCESSOR =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.synapt.processor");

  /**
   * A package on the left knows the packages on the right, itself and Java. The words of {@code
   * model} are in every {@code spec}; of the runtime's {@code network} there are the annotation
   * {@code Generated}, by which {@code read} knows its own, and the version and the header of files
   * that {@code write} puts into generated code.
   */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "processor.read,      processor.read.tree processor.report spec model network",
    "processor.read.tree, ''",
    "processor.check,     processor.report spec model",
    "processor.report,    ''",
    "processor.plan,      processor.expr spec model",
    "processor.expr,      model",
    "processor.write,     processor.plan processor.expr spec model network"
  })
  void arrows(String from, String to) {
    String[] known =
        Stream.concat(Stream.of(from), Arrays.stream(to.split(" ")))
            .map(name -> "dev.synapt." + name)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("dev.synapt." + from)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(known).or(not(resideInAnyPackage("dev.synapt.."))))
        .check(PROCESSOR);
  }

  @Test
  void theStagesKnowNamesVersionsAndFilesOfNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.synapt.processor")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.synapt.network")
                .and(not(belongToAnyOf(Generated.class, RuntimeVersion.class, ModelFile.class))))
        .check(PROCESSOR);
  }

  @Test
  void onlyTheFrontEndKnowsTheCompiler() {
    noClasses()
        .that()
        .resideOutsideOfPackage(FRONT_END)
        .and()
        .doNotHaveFullyQualifiedName(ModelProcessor.class.getName())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")
                .and(not(modifiers())))
        .check(PROCESSOR);
    noClasses()
        .that()
        .resideOutsideOfPackages(FRONT_END, "dev.synapt.processor.write")
        .should()
        .dependOnClassesThat(modifiers())
        .check(PROCESSOR);
  }

  @Test
  void onlyTheReaderKnowsTrees() {
    noClasses()
        .that()
        .resideOutsideOfPackage(FRONT_END)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.source..")
        .check(PROCESSOR);
  }

  @Test
  void onlyTheWriterKnowsJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.synapt.processor.write")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir..")
        .check(PROCESSOR);
  }

  @Test
  void thereIsNothingElse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.synapt..",
            "java..",
            "javax..",
            "com.sun.source..",
            "com.palantir.javapoet",
            "com.google.auto.service",
            "org.jspecify.annotations")
        .check(PROCESSOR);
  }

  /**
   * To look behind wrapped environments, to ask for what JDK 17 does not have, and to call classes
   * that were compiled in memory.
   */
  @Test
  void fewReflect() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.synapt.processor.read.tree.Unwrapping")
        .and()
        .doNotHaveFullyQualifiedName("dev.synapt.processor.read.tree.ParsedTrees")
        .and()
        .doNotHaveFullyQualifiedName("dev.synapt.processor.LoadedNetwork")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
        .check(PROCESSOR);
  }

  @Test
  void generatedCodeKnowsOnlyTheRuntime() {
    try (Folder folder = Folder.temporary()) {
      for (ModelCompilation compilation : GoodFile.compileAll(SourceCompiler.javac())) {
        compilation.writeTo(folder);
      }
      JavaClasses generated = new ClassFileImporter().importPath(folder.path());
      assertThat(generated).hasSizeGreaterThan(3 * GoodFile.all().size());
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Vectors")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator.vector")
          .check(generated);
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "good",
              "dev.synapt.model",
              "dev.synapt.spec",
              "dev.synapt.network",
              "dev.synapt.training",
              "jdk.incubator.vector",
              "java.lang",
              "java.util",
              "java.io",
              "java.nio.file")
          .check(generated);
      methods().should().notHaveModifier(NATIVE).check(generated);
    }
  }

  /** {@code Modifier} and its arrays, which JavaPoet asks for. */
  private static DescribedPredicate<JavaClass> modifiers() {
    return DescribedPredicate.describe(
        "Modifier", type -> type.getBaseComponentType().isEquivalentTo(Modifier.class));
  }
}
