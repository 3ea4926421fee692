package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.VectorTiles;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the prediction of whole panels of examples in vectors: two vectors of examples stand side
 * by side, and go through all layers before the next ones. What is left of a batch goes row by row.
 */
final class SideBySideWriter {
  /** The method that predicts as many panels as there are. */
  static final String PREDICT = "predictPanels";

  /** From how many examples on every CPU has a panel for them: two of the longest vectors. */
  static final int FEWEST = 2 * VectorTiles.NARROWEST;

  private static final String PANEL = "panel";

  private final List<DensePlan> layers;
  private final Elements elements;
  private final VectorLanes loops;

  /**
   * The passes of a network.
   *
   * @param layers its dense layers
   * @param elements the text of multiply-adds
   * @param loops what notes the functions that are needed
   */
  SideBySideWriter(List<DensePlan> layers, Elements elements, VectorLanes loops) {
    this.layers = layers;
    this.elements = elements;
    this.loops = loops;
  }

  /**
   * What a panel of examples needs.
   *
   * @param name of the array
   * @param values how many an example has in it
   * @param meaning what they are
   */
  private record PanelArray(String name, int values, String meaning) {}

  /** The values of a panel, layer by layer; to be asked for after the methods. */
  List<FieldSpec> fields() {
    return arrays().stream()
        .map(
            array ->
                FieldSpec.builder(float[].class, array.name(), Modifier.PRIVATE)
                    .addJavadoc("[$L, PANEL]$L", array.values(), array.meaning())
                    .initializer("{}")
                    .build())
        .toList();
  }

  private List<PanelArray> arrays() {
    List<PanelArray> arrays = new ArrayList<>();
    arrays.add(
        new PanelArray(
            PANEL,
            first().inputs(),
            ": x of some examples, side by side; empty before the first panel"));
    int widest = 0;
    for (DensePlan dense : layers) {
      arrays.add(new PanelArray(LayerNames.of(dense).panel(), dense.outputs(), ""));
      widest = Math.max(widest, dense.outputs());
    }
    for (String scratch : loops.scratch()) {
      arrays.add(new PanelArray(scratch, widest, ": operands of a function"));
    }
    return arrays;
  }

  /** A model makes many predictors that never see a panel. */
  private MethodSpec reserve() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("reserve")
            .addJavadoc("Room for a panel, from the first one on.")
            .addModifiers(Modifier.PRIVATE)
            .beginControlFlow("if ($L.length == 0)", PANEL);
    arrays()
        .forEach(
            array ->
                method.addStatement("$L = new float[$L]", array.name(), panels(array.values())));
    return method.endControlFlow().build();
  }

  List<MethodSpec> methods() {
    List<MethodSpec> passes = new ArrayList<>();
    String from = PANEL;
    for (DensePlan dense : layers) {
      passes.add(layer(dense, from));
      from = LayerNames.of(dense).panel();
    }
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(predictPanels());
    methods.add(reserve());
    methods.addAll(passes);
    if (isSoftmax(output())) {
      methods.add(softmax());
    }
    methods.add(PanelCopies.toPanel());
    if (output().outputs() > 1) {
      methods.add(PanelCopies.toRows());
    }
    layers.stream()
        .flatMapToInt(dense -> new UnitTiles(dense.outputs()).sizes())
        .distinct()
        .mapToObj(new UnitTileMethods(elements)::method)
        .forEach(methods::add);
    return methods;
  }

  private MethodSpec predictPanels() {
    int outputs = output().outputs();
    String results = LayerNames.of(output()).panel();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(PREDICT)
            .addJavadoc(
                "Predicts whole panels of examples.\n\n@return how many examples are in them")
            .addModifiers(Modifier.PRIVATE)
            .returns(int.class)
            .addParameter(float[].class, "rows")
            .addParameter(int.class, "count")
            .addParameter(float[].class, "out")
            .beginControlFlow("if (count >= PANEL)")
            .addStatement("reserve()")
            .endControlFlow()
            .addStatement("int from = 0")
            .beginControlFlow("for (; from <= count - PANEL; from += PANEL)")
            .addStatement(
                "toPanel(rows, $L, $L, $L)",
                Blocks.times("from", first().inputs()),
                first().inputs(),
                PANEL);
    for (DensePlan dense : layers) {
      method.addStatement("$L()", LayerNames.of(dense).forwardSideBySide());
    }
    if (outputs == 1) {
      method.addStatement("$T.arraycopy($L, 0, out, from, PANEL)", System.class, results);
    } else {
      method.addStatement("toRows($L, $L, out, from * $L)", results, outputs, outputs);
    }
    return method.endControlFlow().addStatement("return from").build();
  }

  private MethodSpec layer(DensePlan dense, String from) {
    LayerNames names = LayerNames.of(dense);
    UnitTiles tiles = new UnitTiles(dense.outputs());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.forwardSideBySide())
            .addJavadoc("$L", LayerComment.sideBySide(dense, tiles))
            .addModifiers(Modifier.PRIVATE)
            .addStatement("final float[] p = parameters")
            .addStatement("final float[] a = $L", names.panel());
    method.addCode(tiles(dense, from, tiles.larger(), 0, tiles.inLarger()));
    if (tiles.inLarger() < dense.outputs()) {
      method.addCode(tiles(dense, from, tiles.smaller(), tiles.inLarger(), dense.outputs()));
    }
    return method.addCode(activation(dense)).build();
  }

  /** The units of a range, so many at a time. */
  private static CodeBlock tiles(DensePlan dense, String from, int size, int first, int end) {
    LayerNames names = LayerNames.of(dense);
    boolean isOne = size == end - first;
    Index unit = isOne ? Index.of(first) : Index.of("j");
    CodeBlock call =
        CodeBlock.builder()
            .addStatement(
                "$L($L, $L,$Wp, $L, $L, $L,$W$L, a, $L)",
                UnitTiles.name(size),
                dense.hasBias() ? "p" : VectorProductWriter.ZEROS,
                (dense.hasBias() ? Index.of(names.biasOffset()) : Index.of(0)).plus(unit),
                Index.of(names.weightsOffset()).plus(unit),
                dense.outputs(),
                dense.inputs(),
                from,
                isOne ? panels(first) : "j * PANEL")
            .build();
    return isOne
        ? call
        : CodeBlock.builder()
            .beginControlFlow("for (int j = $1L; j < $2L; j += $3L)", first, end, size)
            .add(call)
            .endControlFlow()
            .build();
  }

  private CodeBlock activation(DensePlan dense) {
    if (isSoftmax(dense)) {
      return CodeBlock.builder().addStatement("softmax(a, $L)", dense.outputs()).build();
    }
    if (dense.spec().activation().function() == Activation.LINEAR) {
      return CodeBlock.of("");
    }
    Place a = Place.of("a");
    LaneFormula formula =
        new LaneFormula(a, dense.activation().orElseThrow().forward(), Map.of("z", a));
    return loops.overRange("0", panels(dense.outputs()), List.of(formula));
  }

  /** As {@link SoftmaxColumns}, a vector of examples at a time. */
  private static MethodSpec softmax() {
    return VectorTile.method("softmax")
        .addJavadoc(
            "{@code a_j = e^(a_j - max a) / total}: a [units, PANEL]. Differences below -80 count as\n"
                + "-80; a total takes its terms in ascending order.")
        .addParameter(float[].class, "a")
        .addParameter(int.class, "units")
        .addStatement("final int end = units * PANEL")
        .beginControlFlow("for (int i = 0; i < PANEL; i += VECTOR)")
        .addStatement("$1T max = $1T.fromArray(SPECIES, a, i)", VectorTile.FLOAT_VECTOR)
        .beginControlFlow("for (int n = i + PANEL; n < end; n += PANEL)")
        .addStatement("max = max.max($T.fromArray(SPECIES, a, n))", VectorTile.FLOAT_VECTOR)
        .endControlFlow()
        .addStatement("$1T total = $1T.zero(SPECIES)", VectorTile.FLOAT_VECTOR)
        .beginControlFlow("for (int n = i; n < end; n += PANEL)")
        .addStatement("$1T z = $1T.fromArray(SPECIES, a, n).sub(max)", VectorTile.FLOAT_VECTOR)
        .addStatement("z = z.blend(-80f, z.compare($T.LT, -80f))", Types.VECTOR_OPERATORS)
        .addCode(VectorFunctions.power())
        .addStatement("final $T e = $L", VectorTile.FLOAT_VECTOR, VectorFunctions.exponential())
        .addStatement("e.intoArray(a, n)")
        .addStatement("total = total.add(e)")
        .endControlFlow()
        .beginControlFlow("for (int n = i; n < end; n += PANEL)")
        .addStatement(
            "$T.fromArray(SPECIES, a, n).div(total).intoArray(a, n)", VectorTile.FLOAT_VECTOR)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /** The length of some values of a panel. */
  static String panels(int values) {
    return values == 0 ? "0" : values == 1 ? "PANEL" : values + " * PANEL";
  }

  private static boolean isSoftmax(DensePlan dense) {
    return dense.activation().isEmpty();
  }

  private DensePlan first() {
    return layers.get(0);
  }

  private DensePlan output() {
    return layers.get(layers.size() - 1);
  }
}
