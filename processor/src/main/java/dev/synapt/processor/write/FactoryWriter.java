package dev.synapt.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the ways to get a model without training it: from a file, a stream, a resource, or named
 * arrays.
 */
final class FactoryWriter {
  private static final String THROWS_IO =
      "@throws IOException if it cannot be read, is no safetensors file, or holds another architecture\n";
  private static final TypeName ANY_CLASS =
      ParameterizedTypeName.get(
          ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
  private static final TypeName ARRAYS =
      ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), ArrayTypeName.of(TypeName.FLOAT));

  private final GeneratedNames names;

  FactoryWriter(GeneratedNames names) {
    this.names = names;
  }

  List<MethodSpec> methods() {
    return List.of(ofParameters(), ofArrays(), loadFile(), loadStream(), loadResource());
  }

  private MethodSpec ofParameters() {
    return factory("of")
        .addJavadoc("A model with these weights and biases.\n\n")
        .addJavadoc("@param parameters every tensor of the model, by name\n")
        .addJavadoc("@return the model\n")
        .addJavadoc(
            "@throws IllegalArgumentException if a tensor is missing, unknown or of another shape\n")
        .addParameter(Types.PARAMETERS, "parameters")
        .addStatement("return new $T(parameters.flat(specification()))", names.model())
        .build();
  }

  private MethodSpec ofArrays() {
    return factory("of")
        .addJavadoc("A model with these weights and biases.\n\n")
        .addJavadoc(
            "@param arrays every tensor of the model, by name, in row-major order; copied\n")
        .addJavadoc("@return the model\n")
        .addJavadoc(
            "@throws IllegalArgumentException if a name is missing or unknown, or a length wrong\n")
        .addParameter(ARRAYS, "arrays")
        .addStatement("return of($T.of(specification(), arrays))", Types.PARAMETERS)
        .build();
  }

  private MethodSpec loadFile() {
    return factory("load")
        .addJavadoc(
            "Reads a model that was saved.\n\n@param file a safetensors file\n@return the model\n"
                + THROWS_IO)
        .addParameter(Path.class, "file")
        .addException(IOException.class)
        .addStatement("return new $T(new Saved().read(file))", names.model())
        .build();
  }

  private MethodSpec loadStream() {
    return factory("load")
        .addJavadoc(
            "Reads a model that was saved.\n\n@param in a safetensors file; read to its end, not closed\n@return the model\n"
                + THROWS_IO)
        .addParameter(InputStream.class, "in")
        .addException(IOException.class)
        .addStatement("return new $T(new Saved().read(in))", names.model())
        .build();
  }

  private MethodSpec loadResource() {
    return factory("load")
        .addJavadoc("Reads a model that ships beside a class.\n\n")
        .addJavadoc("@param beside a class of the application\n")
        .addJavadoc(
            "@param resource a safetensors file, named as for {@link Class#getResourceAsStream}\n")
        .addJavadoc("@return the model\n" + THROWS_IO)
        .addParameter(ANY_CLASS, "beside")
        .addParameter(String.class, "resource")
        .addException(IOException.class)
        .beginControlFlow("try ($T in = beside.getResourceAsStream(resource))", InputStream.class)
        .addStatement(
            "return new $T(new Saved().read($T.require(in, beside, resource),$Wresource))",
            names.model(),
            Types.MODEL_FILE)
        .endControlFlow()
        .build();
  }

  private MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(names.model());
  }
}
