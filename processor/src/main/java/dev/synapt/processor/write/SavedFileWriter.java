package dev.synapt.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.network.ModelFile;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that knows what files of a model begin with, found out by the compiler. */
final class SavedFileWriter {
  /** Of a text; a constant of a class file has 65,535 bytes at most, a character three of them. */
  private static final int MOST_CHARACTERS = 20_000;

  private SavedFileWriter() {}

  static TypeSpec write(ModelSpec spec) {
    return TypeSpec.classBuilder("Saved")
        .addJavadoc("What files of the parameters begin with, and how many numbers follow.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(Types.SAVED_FILE)
        .addMethod(constructor(spec))
        .addMethod(
            MethodSpec.methodBuilder("spec")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(ModelSpec.class)
                .addStatement("return specification()")
                .build())
        .build();
  }

  private static MethodSpec constructor(ModelSpec spec) {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addStatement(
            "super($L, $L)",
            ParameterLayout.of(spec).size(),
            textBlocks(lines(ModelFile.header(spec))))
        .build();
  }

  /** A line for each tensor, each of the metadata, and each line of the architecture. */
  private static List<String> lines(String json) {
    return List.of(json.split("(?<=[}],)|(?<=\",)(?=\"synapt)|(?<=\\\\u000a)"));
  }

  private static String textBlocks(List<String> lines) {
    StringBuilder blocks = new StringBuilder("\"\"\"\n");
    int length = 0;
    for (String line : lines) {
      if (length + line.length() > MOST_CHARACTERS) {
        blocks.append("\"\"\", \"\"\"\n");
        length = 0;
      } else if (length > 0) {
        blocks.append("\\\n");
      }
      blocks.append(line.replace("\\", "\\\\"));
      length += line.length();
    }
    return blocks.append("\"\"\"").toString();
  }
}
