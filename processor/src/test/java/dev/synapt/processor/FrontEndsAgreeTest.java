package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.synapt.model.Definition;
import dev.synapt.processor.declaring.AnnotationForm;
import dev.synapt.processor.declaring.DefinitionText;
import dev.synapt.processor.declaring.SharedNumbers;
import dev.synapt.processor.report.Message;
import dev.synapt.processor.report.Report;
import dev.synapt.processor.report.Where;
import dev.synapt.processor.testing.Jdk;
import dev.synapt.processor.testing.ModelCompilation;
import dev.synapt.processor.testing.SourceCompiler;
import dev.synapt.processor.write.SourceFile;
import dev.synapt.spec.ModelSpec;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations, a definition that is read, and the same definition when it runs mean the same. */
class FrontEndsAgreeTest {
  private static final int ARCHITECTURES = 500;

  /** An error, so that nothing is generated: it is enough to know what was read. */
  private static final Report STOP = Report.of(Message.LAYERS_MISSING.at(Where.model(), "", ""));

  @Test
  void onEveryWord() throws ReflectiveOperationException {
    assertAgree(EveryWord.specs());
  }

  @Test
  void onRandomArchitectures() throws ReflectiveOperationException {
    assertAgree(IntStream.range(0, ARCHITECTURES).mapToObj(RandomDeclaration::of).toList());
  }

  /** {@code good/Xor.java} and {@code definitions/Xor.java}. */
  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void onGeneratedSourcesAndClassFiles(int feature) throws IOException {
    boolean isRunning = feature == Jdk.running().feature();
    SourceCompiler compiler =
        isRunning ? SourceCompiler.javac() : SourceCompiler.javac(Jdk.require(feature));
    List<List<ModelCompilation>> both =
        Stream.of(GoodFile.all(), GoodFile.definitions())
            .parallel()
            .map(files -> GoodFile.compileAll(compiler, files))
            .toList();
    List<ModelCompilation> annotated = both.get(0);
    List<ModelCompilation> defined = both.get(1);
    GeneratedCodeTest.assertAsExpected(GeneratedCodeTest.generated(defined));
    assertThat(annotated).hasSameSizeAs(defined);
    for (int i = 0; i < annotated.size(); i++) {
      assertSameClasses(annotated.get(i), defined.get(i));
    }
  }

  /** Whatever the declarations themselves became. */
  static void assertSameClasses(ModelCompilation annotated, ModelCompilation defined) {
    Map<String, byte[]> classes = annotated.generatedClasses();
    assertThat(classes).hasSizeGreaterThan(annotated.sources().size());
    assertThat(defined.generatedClasses()).containsOnlyKeys(classes.keySet());
    defined
        .generatedClasses()
        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(classes.get(name)));
  }

  static void assertAgree(List<ModelSpec> specs) throws ReflectiveOperationException {
    SharedNumbers shared = new SharedNumbers();
    List<SourceFile> annotations = specs.stream().map(AnnotationForm::of).toList();
    List<SourceFile> definitions = new ArrayList<>();
    for (ModelSpec spec : specs) {
      definitions.add(DefinitionText.of(spec, definitions.size(), shared));
    }
    definitions.add(shared.file());
    var annotated = CompletableFuture.supplyAsync(() -> read(annotations));
    var defined = CompletableFuture.supplyAsync(() -> read(definitions));
    Compiled compiled =
        Compilers.JAVAC.compile(new ModelProcessor(), List.of("-proc:none"), objects(definitions));
    assertThat(compiled.of(Kind.ERROR)).isEmpty();
    for (int i = 0; i < specs.size(); i++) {
      ModelSpec spec = specs.get(i);
      String text = definitions.get(i).text();
      assertThat(annotated.join().get(spec.name())).as(annotations.get(i).text()).isEqualTo(spec);
      assertThat(defined.join().get(spec.name())).as(text).isEqualTo(spec);
      assertThat(ModelSpec.of(spec.name(), load(compiled, spec.name()))).as(text).isEqualTo(spec);
    }
  }

  /** What the processor reads in sources, by the names of the models. */
  private static Map<String, ModelSpec> read(List<SourceFile> sources) {
    Map<String, ModelSpec> specs = new LinkedHashMap<>();
    ModelProcessor processor =
        new ModelProcessor(
            spec -> {
              specs.put(spec.name(), spec);
              return STOP;
            });
    List<String> options = List.of("-proc:only", "-Xmaxerrs", String.valueOf(Integer.MAX_VALUE));
    Compiled compiled = Compilers.JAVAC.compile(processor, options, objects(sources));
    assertThat(compiled.of(Kind.ERROR))
        .filteredOn(error -> !Compiled.id(error).equals(Message.LAYERS_MISSING.id()))
        .isEmpty();
    return specs;
  }

  private static List<JavaFileObject> objects(List<SourceFile> sources) {
    return sources.stream()
        .map(source -> JavaFileObjects.forSourceString(source.className(), source.text()))
        .toList();
  }

  /** The definition of a model: its class, or the value of its field. */
  private static Definition load(Compiled compiled, String name)
      throws ReflectiveOperationException {
    Class<?> type = compiled.load(DefinitionText.PACKAGE + "." + name.replace('_', '$'));
    if (Definition.class.isAssignableFrom(type)) {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Definition) constructor.newInstance();
    }
    Field field =
        Arrays.stream(type.getDeclaredFields())
            .filter(candidate -> candidate.getType() == Definition.class)
            .findFirst()
            .orElseThrow();
    field.setAccessible(true);
    return (Definition) field.get(null);
  }
}
