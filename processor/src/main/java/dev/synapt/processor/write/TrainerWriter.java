package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.synapt.processor.expr.LossFormula;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.DropoutPlan;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.spec.Decimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class that learns: buffers, forward, loss, backward. */
final class TrainerWriter {
  private final NetworkPlan plan;
  private final GeneratedNames names;
  private final Elements elements;
  private final Kernels kernels;
  private final DenseMethods dense;
  private final VectorWriter vectors;

  /** Notes what functions the loss has in vectors. */
  private final VectorLanes loops;

  TrainerWriter(NetworkPlan plan, GeneratedNames names) {
    this.plan = plan;
    this.names = names;
    this.elements = new Elements(plan.arithmetic());
    this.kernels = new Kernels(elements);
    this.dense = new DenseMethods(plan, elements, kernels);
    this.vectors = new VectorWriter(plan, elements, true);
    this.loops = new VectorLanes(elements);
  }

  TypeSpec.Builder write() {
    TypeSpec.Builder type = TypeSpec.classBuilder(names.trainer());
    type.addJavadoc("Trains {@link $T}.\n", names.model());
    type.addModifiers(names.modifiers());
    type.superclass(ParameterizedTypeName.get(superclass(), names.model()));
    type.addFields(OffsetConstants.of(plan));
    if (plan.trainsInLanes()) {
      LaneTraining lanes = new LaneTraining(plan, elements, vectors);
      type.addFields(lanes.fields());
      addConstructors(type);
      type.addMethods(lanes.methods());
      return vectors.isNeeded() ? type.addType(lanes.vectors()) : type;
    }
    type.addFields(TrainerBuffers.of(plan));
    addConstructors(type);
    type.addMethod(TrainerBuffers.reserve(plan, vectors));
    TrainerBuffers.refresh(plan, vectors).ifPresent(type::addMethod);
    type.addMethod(forward());
    type.addMethod(loss());
    backward().ifPresent(type::addMethod);
    type.addMethod(weightGradients());
    type.addMethod(outputs());
    type.addMethods(new VectorHits(plan, elements).methods());
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan each) {
        type.addMethods(dense.portable(each));
      } else if (layer instanceof DropoutPlan dropout) {
        type.addMethods(dropout(dropout));
      }
    }
    type.addMethods(kernels.methods());
    return vectors.isNeeded() ? type.addType(vectors()) : type;
  }

  /** Behind the last field, which vectors are. */
  private void addConstructors(TypeSpec.Builder type) {
    if (vectors.isNeeded()) {
      VectorTraining.addTo(type, plan, names);
    }
    type.addMethods(TrainerConstructors.of(names));
    type.addMethod(model());
  }

  private ClassName superclass() {
    return switch (plan.kind()) {
      case BINARY -> Types.BINARY_TRAINER;
      case CLASSES -> Types.CLASS_TRAINER;
      case DISTRIBUTIONS, TARGETS -> Types.TARGET_TRAINER;
    };
  }

  private MethodSpec model() {
    return MethodSpec.methodBuilder("model")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(names.model())
        .addStatement("return new $T(parameters.clone())", names.model())
        .build();
  }

  private MethodSpec forward() {
    return forward(Modifier.PROTECTED)
        .addAnnotation(Override.class)
        .addCode(inTiles("forward(batch, dropout, from, to)", true))
        .addCode(forwardCalls())
        .build();
  }

  /** Hands a pass over to the nested class, if that has anything to do for it. */
  private CodeBlock inTiles(String call, boolean hasOther) {
    return vectors.hasTiles() ? vectors.delegate(call, hasOther) : CodeBlock.of("");
  }

  private static MethodSpec.Builder forward(Modifier... modifiers) {
    return MethodSpec.methodBuilder("forward")
        .addModifiers(modifiers)
        .addParameter(Types.BATCH, "batch")
        .addParameter(Types.DROPOUT_MASK, "dropout")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to");
  }

  private CodeBlock forwardCalls() {
    CodeBlock.Builder calls = CodeBlock.builder();
    for (LayerPlan layer : plan.layers()) {
      String read = layer.index() == 0 ? "batch, from, to" : "from, to";
      String arguments = layer instanceof DropoutPlan ? read + ", dropout" : read;
      calls.addStatement("$L($L)", LayerNames.of(layer).forward(), arguments);
    }
    return calls.build();
  }

  private MethodSpec loss() {
    CodeBlock body =
        plan.lossFormula() instanceof LossFormula.Elementwise elementwise
            ? new LossWriter(plan, elementwise, elements).write()
            : new SoftmaxLossWriter(plan, elements, loops).write();
    return MethodSpec.methodBuilder("loss")
        .addJavadoc("$L", LayerComment.loss(plan))
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(double.class)
        .addParameter(Types.BATCH, "batch")
        .addCode(body)
        .build();
  }

  /** Nothing for a network of one layer, of which the loss gives all that portable code needs. */
  private Optional<MethodSpec> backward() {
    CodeBlock calls = backwardCalls(false);
    return backwardCalls(true).isEmpty()
        ? Optional.empty()
        : Optional.of(
            backward(Modifier.PROTECTED)
                .addAnnotation(Override.class)
                .addCode(inTiles("backward(batch, from, to)", !calls.isEmpty()))
                .addCode(calls)
                .build());
  }

  private static MethodSpec.Builder backward(Modifier... modifiers) {
    return MethodSpec.methodBuilder("backward")
        .addModifiers(modifiers)
        .addParameter(Types.BATCH, "batch")
        .addParameter(int.class, "from")
        .addParameter(int.class, "to");
  }

  private CodeBlock backwardCalls(boolean inVectors) {
    CodeBlock.Builder calls = CodeBlock.builder();
    for (LayerPlan layer : lastFirst()) {
      LayerNames layerNames = LayerNames.of(layer);
      if (layer instanceof DensePlan each) {
        if (dense.derives(each)) {
          calls.addStatement("$L(from, to)", layerNames.derivative());
        }
        if (inVectors) {
          calls.add(VectorProductWriter.packGradients(each));
        }
        if (each.inputGradient().isPresent()) {
          calls.addStatement("$L(from, to)", layerNames.backwardToInput());
        }
      } else if (layer instanceof DropoutPlan dropout && dropout.passesGradient()) {
        calls.addStatement("$L(from, to)", layerNames.backwardToInput());
      }
    }
    return calls.build();
  }

  private MethodSpec weightGradients() {
    return weightGradients(Modifier.PROTECTED)
        .addAnnotation(Override.class)
        .addCode(vectors.delegate("weightGradients(batch, part)"))
        .addCode(weightGradientCalls())
        .build();
  }

  private static MethodSpec.Builder weightGradients(Modifier... modifiers) {
    return MethodSpec.methodBuilder("weightGradients")
        .addModifiers(modifiers)
        .addParameter(Types.BATCH, "batch")
        .addParameter(Types.PART, "part");
  }

  private CodeBlock weightGradientCalls() {
    CodeBlock.Builder divided = CodeBlock.builder();
    CodeBlock.Builder whole = CodeBlock.builder();
    for (LayerPlan layer : lastFirst()) {
      if (layer instanceof DensePlan each) {
        String name = LayerNames.of(layer).backward();
        if (each.dividesWeights()) {
          divided.addStatement("$1L(batch, part.from($2L), part.to($2L))", name, each.inputs());
        } else {
          whole.addStatement("$L(batch)", name);
        }
      }
    }
    if (!whole.isEmpty()) {
      divided.beginControlFlow("if (part.isLast())").add(whole.build()).endControlFlow();
    }
    return divided.build();
  }

  private List<LayerPlan> lastFirst() {
    List<LayerPlan> reversed = new ArrayList<>(plan.layers());
    Collections.reverse(reversed);
    return reversed;
  }

  /** The same passes, with the layers that are in vectors. */
  private TypeSpec vectors() {
    List<MethodSpec> methods = new ArrayList<>();
    if (vectors.hasTiles()) {
      methods.addAll(passes());
    }
    methods.add(weightGradients(Modifier.PRIVATE).addCode(weightGradientCalls()).build());
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan each) {
        methods.addAll(dense.vectors(each));
      }
    }
    methods.addAll(dense.functions());
    VectorSoftmax.of(plan).ifPresent(parts -> methods.addAll(parts.methods()));
    if (VectorBinaryLoss.isFor(plan)) {
      LossFormula.Elementwise formula = (LossFormula.Elementwise) plan.lossFormula();
      LossWriter loss = new LossWriter(plan, formula, elements);
      methods.addAll(new VectorBinaryLoss(plan, loss, loops).methods());
    }
    methods.addAll(new VectorHits(plan, elements).vectors());
    if (plan.layers().stream().anyMatch(RowSums::areFor)) {
      methods.add(RowSums.method());
    }
    return vectors.write(List.of(), methods, loops);
  }

  /** Those that products in tiles are part of. */
  private List<MethodSpec> passes() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(vectors.refresh());
    methods.add(forward(Modifier.PRIVATE).addCode(forwardCalls()).build());
    if (!backwardCalls(true).isEmpty()) {
      methods.add(backward(Modifier.PRIVATE).addCode(backwardCalls(true)).build());
    }
    return methods;
  }

  private MethodSpec outputs() {
    return MethodSpec.methodBuilder("outputs")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(float[][].class)
        .addStatement("return $L", LayerNames.of(plan.output()).outputs())
        .build();
  }

  private List<MethodSpec> dropout(DropoutPlan dropout) {
    LayerNames layer = LayerNames.of(dropout);
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        DenseMethods.byExample(
                dropout,
                layer.forward(),
                "{@code "
                    + dropout.name()
                    + " = x m}: m is 0 or 1 / (1 - rate), rate "
                    + Decimal.of(dropout.spec().rate())
                    + ".")
            .addParameter(Types.DROPOUT_MASK, "dropout")
            .addCode(DropoutWriter.forward(dropout, dense.source(dropout), elements))
            .build());
    if (dropout.passesGradient()) {
      methods.add(
          DenseMethods.byExample(layer.backwardToInput(), "{@code dx = da m}.")
              .addCode(DropoutWriter.backward(dropout, dense.inputGradients(dropout)))
              .build());
    }
    return methods;
  }
}
