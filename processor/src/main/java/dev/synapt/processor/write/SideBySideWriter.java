package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.model.Activation;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.VectorTiles;
import dev.synapt.processor.write.LaneFormula.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** The values of a panel, layer by layer; to be asked for after the methods. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    lengths()
        .forEach(
            (name, values) ->
                fields.add(
                    FieldSpec.builder(float[].class, name, Modifier.PRIVATE)
                        .addJavadoc(meaning(name), values)
                        .initializer("{}")
                        .build()));
    return fields;
  }

  private static String meaning(String name) {
    return switch (name) {
      case PANEL -> "[$L, PANEL]: x of some examples, side by side; empty before the first panel";
      default -> name.startsWith("scratch") ? "[$L, PANEL]: operands of a function" : "[$L, PANEL]";
    };
  }

  /** How many values a lane of each array has. */
  private Map<String, Integer> lengths() {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    lengths.put(PANEL, first().inputs());
    layers.forEach(dense -> lengths.put(LayerNames.of(dense).panel(), dense.outputs()));
    int widest = layers.stream().mapToInt(DensePlan::outputs).max().orElseThrow();
    loops.scratch().forEach(array -> lengths.put(array, widest));
    return lengths;
  }

  /** A model makes many predictors that never see a panel. */
  private MethodSpec reserve() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("reserve")
            .addJavadoc("Room for a panel, from the first one on.")
            .addModifiers(Modifier.PRIVATE)
            .beginControlFlow("if ($L.length == 0)", PANEL);
    lengths()
        .forEach((name, values) -> method.addStatement("$L = new float[$L]", name, panels(values)));
    return method.endControlFlow().build();
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(predictPanels());
    String from = PANEL;
    for (DensePlan dense : layers) {
      methods.add(layer(dense, from));
      from = LayerNames.of(dense).panel();
    }
    methods.add(1, reserve());
    if (isSoftmax(output())) {
      methods.add(softmax());
    }
    methods.add(toPanel());
    if (output().outputs() > 1) {
      methods.add(toRows());
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
        .addStatement("final $T e = $L", VectorTile.FLOAT_VECTOR, VectorFunctions.EXPONENTIAL)
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

  private static MethodSpec toPanel() {
    return VectorTile.method("toPanel")
        .addJavadoc("Puts rows of some values side by side: c [values, PANEL].")
        .addParameter(float[].class, "rows")
        .addParameter(int.class, "at")
        .addParameter(int.class, "values")
        .addParameter(float[].class, "c")
        .addCode(twoRows())
        .addStatement("c[n] = rows[row + k]")
        .addStatement("c[n + 1] = rows[next + k]")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static MethodSpec toRows() {
    return VectorTile.method("toRows")
        .addJavadoc("The other way: c [values, PANEL] to rows.")
        .addParameter(float[].class, "c")
        .addParameter(int.class, "values")
        .addParameter(float[].class, "rows")
        .addParameter(int.class, "at")
        .addCode(twoRows())
        .addStatement("rows[row + k] = c[n]")
        .addStatement("rows[next + k] = c[n + 1]")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /**
   * Opens the loops over all values of a panel. Nanoseconds a number of 64 and 400 in rows, with
   * one row, two, four and eight at a time (JDK 17, Zen 4): 0.28 and 0.64, 0.28 and 0.31, 0.39 and
   * 0.39, 0.52 and 0.52; JDK 25 agrees. Gathered by the Vector API 0.41, through its shuffles 0.4
   * on JDK 17 and 0.2 on 25.
   */
  private static CodeBlock twoRows() {
    return CodeBlock.builder()
        .beginControlFlow("for (int i = 0; i < PANEL; i += 2)")
        .addStatement("final int row = at + i * values")
        .addStatement("final int next = row + values")
        .beginControlFlow("for (int k = 0, n = i; k < values; k++, n += PANEL)")
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
