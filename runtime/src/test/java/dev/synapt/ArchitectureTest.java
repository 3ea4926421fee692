package dev.synapt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaModifier.NATIVE;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.synapt.network.ReadOrder;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package of the runtime may know which, and what none of them may use. */
class ArchitectureTest {
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.synapt");

  /** The functions of Math that differ between JDKs, or between interpreted and compiled code. */
  private static final Set<String> NOT_REPRODUCIBLE =
      Set.of(
          "exp", "expm1", "log", "log1p", "log10", "pow", "sin", "cos", "tan", "sinh", "cosh",
          "tanh", "asin", "acos", "atan", "atan2", "cbrt", "hypot");

  /** A package on the left knows the packages on the right, itself, Java and JSpecify. */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "model,     ''",
    "spec,      model",
    "io,        ''",
    "data,      ''",
    "network,   spec model io data",
    "training,  network spec model data",
    "reference, network spec model"
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
            resideInAnyPackage(known)
                .or(DescribedPredicate.not(resideInAnyPackage("dev.synapt.."))))
        .check(RUNTIME);
  }

  @Test
  void everyPackageHasItsArrows() {
    classes()
        .should()
        .resideInAnyPackage(
            "dev.synapt.model",
            "dev.synapt.spec",
            "dev.synapt.io",
            "dev.synapt.data",
            "dev.synapt.network",
            "dev.synapt.training",
            "dev.synapt.reference")
        .check(RUNTIME);
  }

  @Test
  void ejmlIsOptional() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.synapt.reference")
        .and()
        .doNotHaveFullyQualifiedName("dev.synapt.data.Ejml")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ejml..")
        .check(RUNTIME);
  }

  @Test
  void fastCsvIsOptional() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.synapt.data")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar..")
        .check(RUNTIME);
  }

  @Test
  void thereIsNothingElse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.synapt..", "java..", "org.jspecify.annotations", "org.ejml..", "de.siegmar..")
        .check(RUNTIME);
  }

  @Test
  void nothingIsLookedUpOrReflectedOn() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
                .and(DescribedPredicate.not(type(VarHandle.class))))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(java.util.ServiceLoader.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(RUNTIME);
  }

  /** Fences are methods of {@code VarHandle}, which looks nothing up by itself. */
  @Test
  void onlyOneClassHasFences() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(ReadOrder.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(VarHandle.class)
        .check(RUNTIME);
  }

  @Test
  void nothingIsNative() {
    methods().should().notHaveModifier(NATIVE).check(RUNTIME);
    noClasses()
        .should(
            callMethodWhere(
                call(
                    "System.load or Runtime.load",
                    target ->
                        Set.of("load", "loadLibrary").contains(target.getName())
                            && isOneOf(target.getTargetOwner(), System.class, Runtime.class))))
        .check(RUNTIME);
  }

  @Test
  void everyNumberIsReproducible() {
    noClasses()
        .should(
            callMethodWhere(
                call(
                    "a function of Math that is not the same everywhere",
                    target ->
                        NOT_REPRODUCIBLE.contains(target.getName())
                            && isOneOf(target.getTargetOwner(), Math.class))))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(Math.class, "random")
        .check(RUNTIME);
  }

  @Test
  void nothingIsPrinted() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(RUNTIME);
  }

  private static boolean isOneOf(JavaClass owner, Class<?>... types) {
    return Arrays.stream(types).anyMatch(owner::isEquivalentTo);
  }

  private static DescribedPredicate<JavaMethodCall> call(
      String description, java.util.function.Predicate<JavaMethodCall> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
