package dev.synapt.processor.write;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.network.FloatMath;
import dev.synapt.network.VectorFlavour;
import dev.synapt.processor.expr.Function;
import dev.synapt.processor.testing.Folder;
import dev.synapt.processor.testing.SourceCompiler;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions in vectors have the bits of {@code FloatMath} over all of float's range. */
class VectorFunctionsTest {
  /** Prime to 2, so that all exponents and endings come up; a whole number of long vectors. */
  private static final int STEP = 4_099;

  private static final int COUNT = (int) ((1L << 32) / STEP) / 16 * 16;

  private static Class<?> functions;

  private enum Written {
    EXP(FloatMath::exp),
    EXPM1(FloatMath::expm1),
    TANH(FloatMath::tanh),
    SIGMOID(FloatMath::sigmoid),
    SOFTPLUS(FloatMath::softplus),
    TANH_SOFTPLUS(FloatMath::tanhSoftplus),
    ERF(FloatMath::erf);

    private final UnaryOperator<Float> portable;

    Written(UnaryOperator<Float> portable) {
      this.portable = portable;
    }
  }

  @BeforeAll
  static void compile() throws Exception {
    assumeTrue(VectorFlavour.isOn("Functions"), "needs the Vector API");
    TypeSpec.Builder type = TypeSpec.classBuilder("Functions").addModifiers(Modifier.PUBLIC);
    type.addField(VectorWriter.species());
    type.addField(
        FieldSpec.builder(int.class, VectorLanes.WIDTH, Modifier.PRIVATE, Modifier.STATIC)
            .initializer("SPECIES.length()")
            .build());
    for (Written written : Written.values()) {
      type.addMethod(VectorFunctions.method(Function.valueOf(written.name())));
    }
    String text = JavaFile.builder("functions", type.build()).build().toString();
    SourceFile source =
        new SourceFile(
            "functions.Functions", text.replace("private static void", "public static void"));
    try (Folder folder = Folder.temporary()) {
      SourceCompiler.javac().withVectors().compilePlain(List.of(source)).writeTo(folder);
      URL[] urls = {folder.path().toUri().toURL()};
      try (URLClassLoader loader = new URLClassLoader(urls)) {
        functions = loader.loadClass("functions.Functions");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void haveTheSameBits(Written written) throws ReflectiveOperationException {
    float[] values = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      values[i] = Float.intBitsToFloat(i * STEP);
    }
    values[1] = -0f;
    values[2] = Float.NEGATIVE_INFINITY;
    values[3] = Float.POSITIVE_INFINITY;
    values[4] = Float.NaN;
    float[] received = values.clone();

    Method function =
        functions.getMethod(
            Function.valueOf(written.name()).methodName(), float[].class, int.class, int.class);
    function.invoke(null, received, 0, COUNT);

    for (int i = 0; i < COUNT; i++) {
      float expected = written.portable.apply(values[i]);
      if (Float.floatToIntBits(received[i]) != Float.floatToIntBits(expected)) {
        fail("%s of %s: expected %s. Received: %s", written, values[i], expected, received[i]);
      }
    }
  }
}
