package dev.synapt.processor.declaring;

import dev.synapt.processor.write.SourceFile;
import dev.synapt.spec.Decimal;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Prints a specification as a class with annotated fields. Attributes stand in any order, and
 * defaults are written or not, as follows from the name of the model.
 */
public final class AnnotationForm {
  /** The package of everything that is printed. */
  public static final String PACKAGE = "annotations";

  private static final String HEADER =
      """
      package %s;

      import static dev.synapt.model.Activation.*;
      import static dev.synapt.model.Initializer.*;
      import static dev.synapt.model.Loss.*;

      import dev.synapt.model.*;

      """
          .formatted(PACKAGE);

  private final Random random;

  private AnnotationForm(Random random) {
    this.random = random;
  }

  /** The file of a model. */
  public static SourceFile of(ModelSpec spec) {
    Nesting nesting = Nesting.of(spec);
    AnnotationForm form = new AnnotationForm(Seeds.random(spec.name().hashCode()));
    StringBuilder type = new StringBuilder(form.model(spec)).append('\n');
    type.append(nesting.modifier()).append("abstract class ").append(nesting.simple());
    type.append(" {\n");
    spec.layers().forEach(layer -> type.append(form.field(layer)));
    type.append("}\n");
    return new SourceFile(
        PACKAGE + "." + nesting.top(), HEADER + nesting.around(type.toString(), ""));
  }

  private String model(ModelSpec spec) {
    List<String> attributes = new ArrayList<>();
    if (!spec.input().isEmpty()) {
      attributes.add("input = " + array(spec.input().stream().map(String::valueOf).toList()));
    }
    if (!spec.losses().isEmpty()) {
      attributes.add("loss = " + array(spec.losses().stream().map(Enum::name).toList()));
    }
    if (spec.labelSmoothing() != 0 || random.nextInt(4) == 0) {
      attributes.add("labelSmoothing = " + Decimal.of(spec.labelSmoothing()));
    }
    return "@Model" + inAnyOrder(attributes);
  }

  private String array(List<String> elements) {
    boolean isBare = elements.size() == 1 && random.nextBoolean();
    return isBare ? elements.get(0) : "{" + String.join(", ", elements) + "}";
  }

  private String field(LayerSpec layer) {
    String annotation =
        layer instanceof DenseSpec dense
            ? dense(dense)
            : "@Dropout(rate = " + Decimal.of(((DropoutSpec) layer).rate()) + ")";
    return "  " + annotation + " Layer " + layer.name() + ";\n";
  }

  private String dense(DenseSpec dense) {
    List<String> attributes = new ArrayList<>(List.of("units = " + dense.units()));
    for (Said option : Said.options(dense, random)) {
      attributes.add(option.word() + " = " + text(option.value()));
    }
    return "@Dense" + inAnyOrder(attributes);
  }

  private static String text(Object value) {
    return value instanceof Double number ? Decimal.of(number) : value.toString();
  }

  private String inAnyOrder(List<String> attributes) {
    Collections.shuffle(attributes, random);
    return attributes.stream().collect(Collectors.joining(", ", "(", ")"));
  }
}
