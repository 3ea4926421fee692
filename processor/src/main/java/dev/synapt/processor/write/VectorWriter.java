package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.processor.plan.VectorProducts;
import dev.synapt.processor.plan.VectorTiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the vector flavour: one class nested in a trainer or predictor, the only one that names
 * the Vector API. It has the layers that the plan has in vectors, and calls the others where they
 * are; where lanes hold examples, it has all.
 */
final class VectorWriter {
  static final String CLASS = "Vectors";

  private final NetworkPlan plan;
  private final Elements elements;
  private final boolean trains;

  VectorWriter(NetworkPlan plan, Elements elements, boolean trains) {
    this.plan = plan;
    this.elements = elements;
    this.trains = trains;
  }

  /** Whether this process computes in vectors. */
  CodeBlock isOn() {
    return CodeBlock.of("$T.isOn($S)", Types.VECTOR_FLAVOUR, plan.spec().name());
  }

  /** Whether the class around has anything to do in vectors. */
  boolean isNeeded() {
    if (trains ? plan.trainsInLanes() : plan.predictsInColumns()) {
      return plan.lanesInVectors();
    }
    return trains ? plan.hasVectors() : plan.predictsRowsInVectors() || plan.predictsSideBySide();
  }

  /** Whether the rows of a batch are computed in vectors, a layer after the other. */
  boolean hasRows() {
    return trains ? plan.hasVectors() : plan.predictsRowsInVectors();
  }

  /** Whether any product goes through the tiles, rather than gradients of few units alone. */
  boolean hasTiles() {
    return dense()
        .anyMatch(
            dense ->
                dense.vectors().forward().isPresent()
                    || trains && dense.vectors().inputGradient().isPresent()
                    || trains
                        && dense.vectors().weightGradient().isPresent()
                        && !dense.isFewUnitsInVectors());
  }

  /** Begins a choice with a call of a method of the nested class, if there is one. */
  static CodeBlock inVectors(CodeBlock call) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L != null)", VectorField.NAME)
        .add("$L.", CLASS)
        .add(call)
        .build();
  }

  /** Hands a pass over to the nested class, if there is one. */
  CodeBlock delegate(String call) {
    return delegate(call, true);
  }

  /**
   * The same.
   *
   * @param hasOther whether there is anything to do without it
   */
  CodeBlock delegate(String call, boolean hasOther) {
    if (!isNeeded()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if ($L != null)", VectorField.NAME)
        .addStatement("$L.$L", VectorField.NAME, call);
    if (hasOther) {
      code.addStatement("return");
    }
    return code.endControlFlow().build();
  }

  /** Hands a pass over whose result is that of the nested class, if there is one. */
  CodeBlock delegateResult(String call) {
    return isNeeded()
        ? CodeBlock.builder()
            .beginControlFlow("if ($L != null)", VectorField.NAME)
            .addStatement("return $L.$L", VectorField.NAME, call)
            .endControlFlow()
            .build()
        : CodeBlock.of("");
  }

  /** Room for what the examples of a batch have in vectors alone. */
  static Optional<CodeBlock> reserve(NetworkPlan plan) {
    return new VectorBuffers(plan, true)
        .reserve()
        .map(
            method ->
                CodeBlock.builder()
                    .beginControlFlow("if ($L != null)", VectorField.NAME)
                    .addStatement("$L.$L(examples)", VectorField.NAME, method.name())
                    .endControlFlow()
                    .build());
  }

  /** Brings copies of the parameters up to date with them. */
  MethodSpec refresh() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("refresh")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Types.PART, "part");
    dense().forEach(layer -> method.addCode(new VectorProductWriter(true).refreshWeights(layer)));
    CodeBlock.Builder biases = CodeBlock.builder();
    dense().forEach(layer -> biases.add(VectorProductWriter.refreshBias(layer)));
    if (!biases.isEmpty()) {
      method.beginControlFlow("if (part.isLast())").addCode(biases.build()).endControlFlow();
    }
    return method.build();
  }

  /**
   * The nested class.
   *
   * @param fields what its methods need beside matrices
   * @param methods its passes and layers
   * @param loops what has noted their functions
   */
  TypeSpec write(List<FieldSpec> fields, List<MethodSpec> methods, VectorLanes loops) {
    TypeSpec.Builder type = TypeSpec.classBuilder(CLASS);
    type.addJavadoc(
        LayerComment.vectors(
            hasTiles(),
            !trains && plan.predictsSideBySide(),
            trains && VectorBinaryLoss.isFor(plan)));
    type.addModifiers(Modifier.PRIVATE, Modifier.FINAL);
    type.addFields(constants());
    VectorBuffers buffers = new VectorBuffers(plan, trains);
    type.addFields(buffers.fields());
    type.addFields(fields);
    if (!trains) {
      type.addMethod(buffers.constructor());
    } else {
      buffers.reserve().ifPresent(type::addMethod);
    }
    type.addMethods(methods);
    addFunctions(type, loops);
    List<VectorTiles> gradients = gradients().filter(tiles -> !tiles.isTransposed()).toList();
    type.addMethods(PanelMethods.of(plan.hasSumsInVectors(), !gradients.isEmpty()));
    if (hasTiles()) {
      type.addMethods(new VectorTileMethods(elements).multiply());
    }
    if (gradients().anyMatch(VectorTiles::isTransposed)) {
      type.addMethods(new ColumnTileMethods(elements).multiplyToColumns());
    }
    if (!gradients.isEmpty()) {
      type.addMethods(
          new TransposedTileMethods(elements)
              .multiplyTransposed(
                  !gradients.stream().allMatch(VectorTiles::repayCopies),
                  gradients.stream().anyMatch(VectorTiles::repayCopies)));
    }
    return type.addStaticBlock(OperationMix.write()).build();
  }

  /**
   * The nested class of a network whose lanes hold examples.
   *
   * @param loops what its methods have used
   * @param fields where functions have their operands
   * @param methods its layers, and the loss of a trainer; the passes stay in the class around it
   */
  TypeSpec lanes(VectorLanes loops, List<FieldSpec> fields, List<MethodSpec> methods) {
    TypeSpec.Builder type = TypeSpec.classBuilder(CLASS);
    type.addJavadoc(
        "Examples in the lanes of vectors. Each lane computes what the loops around this class do\n"
            + "for its example, so that all have the same bits.\n");
    type.addModifiers(Modifier.PRIVATE, Modifier.FINAL);
    type.addField(species());
    type.addField(
        constant(TypeName.INT, VectorLanes.WIDTH)
            .addJavadoc("How many examples a vector holds.")
            .initializer("SPECIES.length()")
            .build());
    type.addFields(fields);
    type.addMethods(methods);
    addFunctions(type, loops);
    return type.addStaticBlock(OperationMix.write()).build();
  }

  private static void addFunctions(TypeSpec.Builder type, VectorLanes loops) {
    loops.functions().forEach(function -> type.addMethod(VectorFunctions.method(function)));
  }

  static FieldSpec species() {
    TypeName species =
        ParameterizedTypeName.get(
            ClassName.get("jdk.incubator.vector", "VectorSpecies"), ClassName.get(Float.class));
    return constant(species, "SPECIES")
        .addJavadoc("The vectors of this CPU; of 16 lanes at most, for which arrays have room.\n")
        .initializer(
            "$1T.SPECIES_PREFERRED.length()$W<= 16 ? $1T.SPECIES_PREFERRED : $1T.SPECIES_512",
            VectorTile.FLOAT_VECTOR)
        .build();
  }

  private List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    constants.add(species());
    constants.add(
        constant(TypeName.INT, VectorLanes.WIDTH)
            .addJavadoc("How many results a vector holds.")
            .initializer("SPECIES.length()")
            .build());
    if (hasTiles()) {
      constants.add(panel());
      constants.add(
          constant(TypeName.BOOLEAN, "WIDE")
              .addJavadoc("Whether there are 32 registers, for 28 sums.")
              .initializer("VECTOR == 16")
              .build());
    }
    zeros().ifPresent(constants::add);
    if (trains) {
      VectorSoftmax.of(plan).ifPresent(parts -> constants.addAll(parts.constants()));
    }
    return constants;
  }

  /** The constants of a class whose lanes hold examples, panel by panel. */
  List<FieldSpec> ofPanels() {
    return Stream.concat(Stream.of(panel()), zeros().stream()).toList();
  }

  private static FieldSpec panel() {
    return constant(TypeName.INT, "PANEL")
        .addJavadoc("Numbers of a line of a panel: two vectors.")
        .initializer("2 * VECTOR")
        .build();
  }

  private Optional<FieldSpec> zeros() {
    int zeros = dense().mapToInt(this::zeros).max().orElse(0);
    return zeros == 0
        ? Optional.empty()
        : Optional.of(
            constant(TypeName.get(float[].class), VectorProductWriter.ZEROS)
                .addJavadoc("Where sums without a bias start.")
                .initializer("new float[$L]", zeros)
                .build());
  }

  /** How many zeros the products of a layer start from. */
  private int zeros(DensePlan dense) {
    VectorProducts vectors = dense.vectors();
    int forward = dense.hasBias() ? 0 : vectors.forward().map(VectorTiles::width).orElse(0);
    int sideBySide = dense.hasBias() || trains || !plan.predictsSideBySide() ? 0 : dense.outputs();
    int backward = trains ? vectors.inputGradient().map(VectorTiles::width).orElse(0) : 0;
    return Math.max(Math.max(forward, sideBySide), backward);
  }

  private Stream<DensePlan> dense() {
    return plan.layers().stream().filter(DensePlan.class::isInstance).map(DensePlan.class::cast);
  }

  /** The gradients of weights in tiles. */
  private Stream<VectorTiles> gradients() {
    return dense()
        .filter(dense -> trains && !dense.isFewUnitsInVectors())
        .flatMap(dense -> dense.vectors().weightGradient().stream());
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }
}
