package dev.synapt.processor.read;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.synapt.model.DenseOptions;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Annotations and definitions have the same words, with values of the same types. */
class VocabularyTest {
  /** What only definitions say: a field has its name anyway, and attributes need no lambda. */
  private static final List<String> BESIDES = List.of("name", "options");

  static List<Class<? extends Annotation>> layers() {
    return Vocabulary.LAYERS;
  }

  @Test
  void everyAnnotationIsReadAsModelOrLayer() {
    List<String> read =
        Stream.concat(Stream.of(Model.class), layers().stream()).map(Class::getName).toList();
    assertThat(new ClassFileImporter().importPackages("dev.synapt.model"))
        .filteredOn(JavaClass::isAnnotation)
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void attributesOfTheModelAreTheStatementsThatAreNoLayers() {
    List<String> layers = layers().stream().map(VocabularyTest::statement).toList();
    Map<String, Class<?>> statements =
        Arrays.stream(Sequential.class.getMethods())
            .filter(method -> !layers.contains(method.getName()))
            .collect(toMap(Method::getName, VocabularyTest::onlyParameter));
    assertThat(statements).isEqualTo(attributes(Model.class));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void attributesOfALayerAreItsArgumentsAndOptions(Class<? extends Annotation> layer) {
    for (Method statement : statements(layer)) {
      Map<String, Class<?>> arguments = new HashMap<>();
      for (Parameter parameter : statement.getParameters()) {
        assertThat(parameter.isNamePresent()).as("compiled with -parameters").isTrue();
        arguments.put(parameter.getName(), parameter.getType());
      }
      arguments.keySet().removeAll(BESIDES);
      assertThat(arguments).as(statement.toString()).isEqualTo(required(layer));
    }
    Map<String, Class<?>> words = new HashMap<>(required(layer));
    options(layer).ifPresent(options -> words.putAll(words(options)));
    assertThat(words).isEqualTo(attributes(layer));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void aLayerHasANameOrNoneAndOptionsOrNone(Class<? extends Annotation> layer) {
    List<List<String>> forms = new ArrayList<>();
    List<String> required = List.copyOf(required(layer).keySet());
    for (List<String> name : List.of(List.<String>of(), List.of("name"))) {
      forms.add(Stream.of(name, required).flatMap(List::stream).toList());
      if (options(layer).isPresent()) {
        forms.add(Stream.of(name, required, List.of("options")).flatMap(List::stream).toList());
      }
    }
    assertThat(statements(layer))
        .extracting(
            statement -> Arrays.stream(statement.getParameters()).map(Parameter::getName).toList())
        .containsExactlyInAnyOrderElementsOf(forms);
  }

  @Test
  void messagesListEveryWord() {
    assertThat(NetworkReader.STATEMENTS.split(", "))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Sequential.class.getMethods()).map(Method::getName).distinct().toList());
    assertThat(DenseWords.ALL.stream().map(Signature::word))
        .containsExactlyInAnyOrderElementsOf(words(DenseOptions.class).keySet());
  }

  /** What must be said: the attributes without a default. */
  private static Map<String, Class<?>> required(Class<? extends Annotation> annotation) {
    return Arrays.stream(annotation.getDeclaredMethods())
        .filter(attribute -> attribute.getDefaultValue() == null)
        .collect(toMap(Method::getName, Method::getReturnType));
  }

  private static Map<String, Class<?>> attributes(Class<? extends Annotation> annotation) {
    return Arrays.stream(annotation.getDeclaredMethods())
        .collect(toMap(Method::getName, Method::getReturnType));
  }

  /** The words of an interface of options, each of which gives these options back. */
  private static Map<String, Class<?>> words(Class<?> options) {
    assertThat(options.getMethods()).allMatch(method -> method.getReturnType() == options);
    return Arrays.stream(options.getMethods())
        .collect(toMap(Method::getName, VocabularyTest::onlyParameter));
  }

  private static Class<?> onlyParameter(Method method) {
    assertThat(method.getParameterTypes()).as(method.toString()).hasSize(1);
    return method.getParameterTypes()[0];
  }

  /** {@code dense} for {@link dev.synapt.model.Dense}. */
  private static String statement(Class<?> layer) {
    String name = layer.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static List<Method> statements(Class<?> layer) {
    return Arrays.stream(Sequential.class.getMethods())
        .filter(method -> method.getName().equals(statement(layer)))
        .toList();
  }

  /** The X of {@code Consumer<X> options}. */
  private static Optional<Class<?>> options(Class<?> layer) {
    return statements(layer).stream()
        .flatMap(statement -> Arrays.stream(statement.getParameters()))
        .filter(parameter -> parameter.getName().equals("options"))
        .map(parameter -> (ParameterizedType) parameter.getParameterizedType())
        .<Class<?>>map(consumer -> (Class<?>) consumer.getActualTypeArguments()[0])
        .findFirst();
  }
}
