package dev.synapt.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synapt.model.Activation;
import dev.synapt.model.Initializer;
import dev.synapt.model.Loss;
import dev.synapt.processor.read.AnnotationReader;
import dev.synapt.processor.read.Declaration;
import dev.synapt.processor.read.Reading;
import dev.synapt.spec.ActivationSpec;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnotationReaderTest {
  /** A processor that only reads. */
  private static final class OnlyReads extends AbstractProcessor {
    private final List<Reading> readings = new ArrayList<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("dev.synapt.model.Model");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      AnnotationReader reader = new AnnotationReader(processingEnv.getElementUtils());
      for (TypeElement annotation : annotations) {
        for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
          readings.add(reader.read(type));
        }
      }
      return false;
    }
  }

  private static Declaration read(Compilers compiler, String name, String types) {
    OnlyReads processor = new OnlyReads();
    compiler.compile(processor, List.of(), List.of(ModelSource.of(name, types)));
    assertThat(processor.readings).hasSize(1);
    Reading reading = processor.readings.get(0);
    assertThat(reading.report().diagnostics()).isEmpty();
    assertThat(reading.isComplete()).isTrue();
    return reading.declaration();
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryAttribute(Compilers compiler) {
    Declaration declaration =
        read(
            compiler,
            "net.Full",
            """
            @Model(input = {28, 28, 1}, loss = CATEGORICAL_CROSSENTROPY, labelSmoothing = 0.1)
            public abstract class Full {
              static final int WIDTH = 64;
              int notALayer;
              @Dense(units = 2 * WIDTH, activation = LEAKY_RELU, slope = 0.01, bias = false,
                  initializer = HE_NORMAL, l1 = 1e-5, l2 = 1e-4) Layer first;
              @Dropout(rate = 0) Layer thinned;
              @Dense(units = 3, activation = ELU, alpha = 2, biasInitializer = TORCH_UNIFORM)
              private Layer second;
              @Dense(units = 10, activation = SOFTMAX) Layer output;
            }
            """);
    assertThat(declaration.spec())
        .isEqualTo(
            ModelSpec.named("Full")
                .input(28, 28, 1)
                .layer(
                    DenseSpec.of("first", 128)
                        .activation(new ActivationSpec.LeakyRelu(0.01))
                        .withoutBias()
                        .initializer(Initializer.HE_NORMAL)
                        .l1(1e-5)
                        .l2(1e-4))
                .layer(new DropoutSpec("thinned", 0))
                .layer(
                    DenseSpec.of("second", 3)
                        .activation(new ActivationSpec.Elu(2))
                        .biasInitializer(Initializer.TORCH_UNIFORM))
                .layer(DenseSpec.of("output", 10).activation(Activation.SOFTMAX))
                .loss(Loss.CATEGORICAL_CROSSENTROPY)
                .labelSmoothing(0.1));
    assertThat(declaration.packageName()).isEqualTo("net");
    assertThat(declaration.isPublic()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotWrittenIsAsInTheSpecification(Compilers compiler) {
    Declaration declaration =
        read(
            compiler,
            "Small",
            """
            @Model(input = 2, loss = HUBER)
            abstract class Small {
              @Dense(units = 3, activation = LEAKY_RELU) Layer first;
              @Dense(units = 3, activation = ELU) Layer second;
              @Dense(units = 1) Layer output;
            }
            """);
    assertThat(declaration.spec())
        .isEqualTo(
            ModelSpec.named("Small")
                .input(2)
                .layer(DenseSpec.of("first", 3).activation(Activation.LEAKY_RELU))
                .layer(DenseSpec.of("second", 3).activation(Activation.ELU))
                .layer(DenseSpec.of("output", 1))
                .loss(Loss.HUBER));
    assertThat(declaration.packageName()).isEmpty();
    assertThat(declaration.isPublic()).isFalse();
    assertThat(declaration.qualified(declaration.modelName())).isEqualTo("SmallModel");
  }

  @ParameterizedTest
  @EnumSource
  void layersAreInTheOrderOfTheSource(Compilers compiler) {
    List<String> names =
        List.of("z", "b", "y", "a", "x10", "x9", "M", "m2", "q", "c", "_k", "omega", "alpha", "d");
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      String kind = i % 3 == 1 ? "@Dropout(rate = 0.1)" : "@Dense(units = " + (i + 1) + ")";
      fields.append("void f" + i + "() {}\n").append(kind + " Layer " + names.get(i) + ";\n");
    }
    Declaration declaration =
        read(
            compiler,
            "Long",
            "@Model(input = 2, loss = HUBER) abstract class Long {" + fields + "}");
    assertThat(declaration.spec().layers()).extracting(LayerSpec::name).isEqualTo(names);
  }

  @ParameterizedTest
  @EnumSource
  void nestedModelsAreNamedAfterTheirOuterClasses(Compilers compiler) {
    Declaration declaration =
        read(
            compiler,
            "a.b.Outer",
            """
            public class Outer {
              public interface Inner {
                @Model(input = 2, loss = HUBER)
                abstract class Digits {
                  @Dense(units = 1) Layer output;
                }
              }
            }
            """);
    assertThat(declaration.baseName()).isEqualTo("Outer_Inner_Digits");
    assertThat(declaration.qualified(declaration.trainerName()))
        .isEqualTo("a.b.Outer_Inner_DigitsTrainer");
    assertThat(declaration.isPublic()).as("members of interfaces are public").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aPublicModelInAClassOfThePackageIsOfThePackage(Compilers compiler) {
    Declaration declaration =
        read(
            compiler,
            "Outer",
            """
            class Outer {
              @Model(input = 2, loss = HUBER)
              public abstract class Digits {
                @Dense(units = 1) Layer output;
              }
            }
            """);
    assertThat(declaration.isPublic()).isFalse();
  }
}
