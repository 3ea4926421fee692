package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.processor.declaring.DefinitionText;
import dev.synapt.processor.declaring.SharedNumbers;
import dev.synapt.spec.ModelSpec;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link FrontEndsAgreeTest} says as much as is printed for it: all that can be said, in all forms.
 */
class DeclaringTest {
  private static final String TEXTS = texts();

  private static String texts() {
    Stream<ModelSpec> random = IntStream.range(0, 500).mapToObj(RandomDeclaration::of);
    List<ModelSpec> specs = Stream.concat(EveryWord.specs().stream(), random).toList();
    return IntStream.range(0, specs.size())
        .mapToObj(seed -> DefinitionText.of(specs.get(seed), seed, new SharedNumbers()).text())
        .collect(Collectors.joining());
  }

  /** What is new in a specification must be printed, too: it differs here only if it is. */
  @Test
  void everythingVaries() throws ReflectiveOperationException {
    Map<String, Set<Object>> values = new TreeMap<>();
    for (ModelSpec spec : EveryWord.specs()) {
      for (Object part : Stream.concat(Stream.of(spec), spec.layers().stream()).toList()) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
          String name = part.getClass().getSimpleName() + "." + component.getName();
          Object value = component.getAccessor().invoke(part);
          values.computeIfAbsent(name, unused -> new HashSet<>()).add(value);
        }
      }
    }
    assertThat(values).isNotEmpty();
    values.forEach((name, found) -> assertThat(found).as(name).hasSizeGreaterThan(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Model\nfinal class \\w+ implements Definition \\{",
        "@Model\nstatic (final )?class \\w+ implements Definition, \\w+Sizes \\{",
        "@Model\nabstract class \\w+ \\{",
        "@Model\nstatic abstract class \\w+ implements \\w+Sizes \\{",
        "static void define\\(String net\\)",
        "static final Definition NET = \\w+ -> \\{",
        "Definition net = \\(\\(Definition\\) \\(\\(Sequential \\w+\\) -> \\{",
        "define\\(final Sequential \\w+\\)",
        "\\.dense\\([^,]+\\);",
        "\\.dense\\(\\S+, \\w+\\);",
        "\\.dense\\(\\d+, d -> d\\.\\w+\\(",
        "\\.dropout\\(0",
        "\\.dropout\\((\"\\w+\"|[Cv]\\d+), ",
        "\\(var \\w+\\) -> \\w+\\.activation\\(\\w+\\)\\.\\w+\\(",
        "\\(DenseOptions \\w+\\) -> \\{\n +\\w+\\.\\w+\\(.*\\);\n",
        "-> \\{\n +\\{\n",
        "-> \\{\\s+\\}\\);",
        "-> \\{\n +(final )?\\w+ v\\d+ = ",
        "Consumer<DenseOptions> v\\d+ = ",
        "\n  \\{\n +(final )?var v\\d+ = ",
        " Initializer v\\d+ = ",
        " byte v\\d+ = ",
        " Integer v\\d+ = ",
        " float v\\d+ = ",
        "\\(this\\.(C|v)\\d+\\)",
        "\\(C\\d+\\)",
        "Outer\\d+\\.v\\d+",
        "Values\\.v\\d+",
        "Sizes\\.v\\d+",
        "import static shared\\.Numbers\\.N\\d+;",
        "import static shared\\.Numbers\\.\\*;",
        "[( ]shared\\.Numbers\\.N\\d+",
        "\"\\w+\" \\+ \\d",
        "\\d \\+ C\\d+",
        "\\(dev\\.synapt\\.model\\.Activation\\.RELU\\)",
      })
  void everyFormOccurs(String form) {
    assertThat(Pattern.compile(form).matcher(TEXTS).find()).isTrue();
  }
}
