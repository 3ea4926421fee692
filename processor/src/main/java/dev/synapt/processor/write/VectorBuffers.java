package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.LoopShape.ColumnKernel;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.VectorTiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes what the layers in vectors have of their own: matrices in panels, biases where sums start,
 * the features of a batch.
 *
 * @param plan the network
 * @param trains whether gradients are needed as well
 */
record VectorBuffers(NetworkPlan plan, boolean trains) {
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    boolean isFirst = true;
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        // Dropout is no layer of a predictor.
        boolean readsFeatures = trains ? dense.index() == 0 : isFirst;
        fields.addAll(fields(dense, readsFeatures));
        isFirst = false;
      }
    }
    return fields;
  }

  private List<FieldSpec> fields(DensePlan dense, boolean readsFeatures) {
    List<FieldSpec> fields = new ArrayList<>();
    if (readsFeatures && dense.vectors().forward().isPresent()) {
      fields.add(
          FieldSpec.builder(float[][].class, VectorProductWriter.FEATURES, Modifier.PRIVATE)
              .addJavadoc("[batch][$L]: x of the batch", dense.inputs())
              .initializer("{}")
              .build());
    }
    dense.vectors().forward().ifPresent(tiles -> fields.addAll(weights(dense, tiles)));
    if (trains) {
      dense.vectors().weightGradient().ifPresent(tiles -> fields.addAll(gradients(dense, tiles)));
      dense.vectors().inputGradient().ifPresent(tiles -> fields.add(columns(dense, tiles)));
    }
    return fields;
  }

  private List<FieldSpec> weights(DensePlan dense, VectorTiles tiles) {
    LayerNames names = LayerNames.of(dense);
    List<FieldSpec> fields = new ArrayList<>();
    if (dense.hasBias()) {
      fields.add(
          copy(names.start(), tiles.width())
              .addJavadoc("[$L]: b, where the sums start", tiles.width())
              .build());
    }
    fields.add(
        copy(names.weightPanels(), panelsLength(dense, tiles))
            .addJavadoc("[$L, $L]: W in panels", dense.inputs(), tiles.width())
            .build());
    return fields;
  }

  private static int panelsLength(DensePlan dense, VectorTiles tiles) {
    return dense.inputs() * tiles.panelWidth();
  }

  /** Of a trainer alone; predictors of a model share them. */
  private FieldSpec.Builder copy(String name, int length) {
    return trains
        ? array(name, length)
        : FieldSpec.builder(float[].class, name, Modifier.PRIVATE, Modifier.FINAL);
  }

  /** Takes over what another object of the class has, or makes it. */
  MethodSpec constructor() {
    CodeBlock.Builder made = CodeBlock.builder();
    CodeBlock.Builder shared = CodeBlock.builder();
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense && dense.vectors().forward().isPresent()) {
        VectorTiles tiles = dense.vectors().forward().get();
        LayerNames names = LayerNames.of(dense);
        if (dense.hasBias()) {
          made.addStatement("$L = new float[$L]", names.start(), tiles.width());
          shared.addStatement("$1L = other.$1L", names.start());
        }
        made.addStatement("$L = new float[$L]", names.weightPanels(), panelsLength(dense, tiles));
        shared.addStatement("$1L = other.$1L", names.weightPanels());
        made.add(new VectorProductWriter(false).refreshWeights(dense));
        made.add(VectorProductWriter.refreshBias(dense));
      }
    }
    return MethodSpec.constructorBuilder()
        .addJavadoc("With the weights of another one, or a copy of the parameters.")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(ClassName.get("", VectorWriter.CLASS), "other")
        .beginControlFlow("if (other == null)")
        .addCode(made.build())
        .nextControlFlow("else")
        .addCode(shared.build())
        .endControlFlow()
        .build();
  }

  private static List<FieldSpec> gradients(DensePlan dense, VectorTiles tiles) {
    LayerNames names = LayerNames.of(dense);
    List<FieldSpec> fields = new ArrayList<>();
    if (tiles.isTransposed()) {
      // Column kernels have it around this class; a single column needs none.
      return dense.weightGradient() instanceof ColumnKernel || dense.outputs() == 1
          ? List.of()
          : List.of(TrainerBuffers.transposedGradient(dense));
    }
    fields.add(
        FieldSpec.builder(float[].class, names.gradientPanels(), Modifier.PRIVATE)
            .addJavadoc("[batch, $L]: the gradient by z in panels", tiles.width())
            .initializer("{}")
            .build());
    if (tiles.repayCopies()) {
      fields.add(
          FieldSpec.builder(float[][].class, names.copies(), Modifier.PRIVATE)
              .addJavadoc("[$L][batch]: some columns of x at a time", copies(dense))
              .initializer("{}")
              .build());
    }
    if (tiles.isPadded(dense.outputs())) {
      fields.add(
          array(names.paddedGradient(), dense.inputs() * tiles.width())
              .addJavadoc("[$L, $L]: dW, then padding", dense.inputs(), tiles.width())
              .build());
    }
    return fields;
  }

  private static FieldSpec columns(DensePlan dense, VectorTiles tiles) {
    return array(LayerNames.of(dense).columnPanels(), dense.outputs() * tiles.panelWidth())
        .addJavadoc("[$L, $L]: the columns of W in panels", dense.outputs(), tiles.width())
        .build();
  }

  private static FieldSpec.Builder array(String name, int length) {
    return FieldSpec.builder(float[].class, name, Modifier.PRIVATE, Modifier.FINAL)
        .initializer("new float[$L]", length);
  }

  /** Room for the examples of a batch, if a layer needs any. */
  Optional<MethodSpec> reserve() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        code.add(reserve(dense));
      }
    }
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.methodBuilder("reserve")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(int.class, "examples")
                .addCode(code.build())
                .build());
  }

  private static CodeBlock reserve(DensePlan dense) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (dense.index() == 0 && dense.vectors().forward().isPresent()) {
      code.addStatement(
          "$1L = $2T.reserve($1L, examples, $3L)",
          VectorProductWriter.FEATURES,
          Types.ROWS,
          dense.inputs());
    }
    dense
        .vectors()
        .weightGradient()
        .filter(tiles -> !tiles.isTransposed())
        .ifPresent(tiles -> code.add(reserve(dense, tiles)));
    return code.build();
  }

  /**
   * How many columns there is room for. Parts of the rows of weights begin 28 rows apart or more
   * ({@link dev.synapt.network.Part}); with the lines from a fifth of that on, each has a tile's
   * five for itself.
   */
  private static int copies(DensePlan dense) {
    return dense.inputs() / VectorTile.NARROW + VectorTile.NARROW;
  }

  private static CodeBlock reserve(DensePlan dense, VectorTiles tiles) {
    LayerNames names = LayerNames.of(dense);
    CodeBlock.Builder code = CodeBlock.builder();
    if (tiles.repayCopies()) {
      code.addStatement(
          "$1L = $2T.reserveColumns($1L,$W$3L, examples)",
          names.copies(),
          Types.ROWS,
          copies(dense));
    }
    return code.addStatement(
            "$1L = $2T.reserve($1L,$WMath.multiplyExact(examples, $3L))",
            names.gradientPanels(),
            Types.ROWS,
            tiles.panelWidth())
        .build();
  }
}
