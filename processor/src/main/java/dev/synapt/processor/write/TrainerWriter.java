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
import dev.synapt.processor.plan.LoopShape;
import dev.synapt.processor.plan.NetworkPlan;
import dev.synapt.spec.Decimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that learns: buffers, forward, loss, backward. */
final class TrainerWriter {
  private final NetworkPlan plan;
  private final GeneratedNames names;
  private final Elements elements;
  private final Kernels kernels;

  TrainerWriter(NetworkPlan plan, GeneratedNames names) {
    this.plan = plan;
    this.names = names;
    this.elements = new Elements(plan.arithmetic());
    this.kernels = new Kernels(elements);
  }

  TypeSpec.Builder write() {
    TypeSpec.Builder type = TypeSpec.classBuilder(names.trainer());
    type.addJavadoc("Trains {@link $T}.\n", names.model());
    type.addModifiers(names.modifiers());
    type.superclass(ParameterizedTypeName.get(superclass(), names.model()));
    type.addFields(OffsetConstants.of(plan));
    type.addFields(TrainerBuffers.of(plan));
    type.addMethods(TrainerConstructors.of(names));
    type.addMethod(model());
    type.addMethod(TrainerBuffers.reserve(plan));
    TrainerBuffers.refresh(plan).ifPresent(type::addMethod);
    type.addMethod(forward());
    type.addMethod(loss());
    type.addMethod(backward());
    type.addMethod(outputs());
    for (LayerPlan layer : plan.layers()) {
      if (layer instanceof DensePlan dense) {
        type.addMethods(dense(dense));
      } else if (layer instanceof DropoutPlan dropout) {
        type.addMethods(dropout(dropout));
      }
    }
    return type.addMethods(kernels.methods());
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
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("forward")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(Types.BATCH, "batch")
            .addParameter(Types.DROPOUT_MASK, "dropout");
    for (LayerPlan layer : plan.layers()) {
      String arguments = layer instanceof DropoutPlan ? "batch, dropout" : "batch";
      method.addStatement("$L($L)", LayerNames.of(layer).forward(), arguments);
    }
    return method.build();
  }

  private MethodSpec loss() {
    CodeBlock body =
        plan.lossFormula() instanceof LossFormula.Elementwise elementwise
            ? new LossWriter(plan, elementwise, elements).write()
            : new SoftmaxLossWriter(plan, elements).write();
    return MethodSpec.methodBuilder("loss")
        .addJavadoc("$L", LayerComment.loss(plan))
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(double.class)
        .addParameter(Types.BATCH, "batch")
        .addCode(body)
        .build();
  }

  private MethodSpec backward() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("backward")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(Types.BATCH, "batch");
    List<LayerPlan> reversed = new ArrayList<>(plan.layers());
    Collections.reverse(reversed);
    for (LayerPlan layer : reversed) {
      LayerNames layerNames = LayerNames.of(layer);
      if (layer instanceof DensePlan dense) {
        method.addStatement("$L(batch)", layerNames.backward());
        if (dense.inputGradient().isPresent()) {
          method.addStatement("$L(batch)", layerNames.backwardToInput());
        }
      } else if (layer instanceof DropoutPlan dropout && dropout.passesGradient()) {
        method.addStatement("$L(batch)", layerNames.backwardToInput());
      }
    }
    return method.build();
  }

  private MethodSpec outputs() {
    return MethodSpec.methodBuilder("outputs")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(float[].class)
        .addParameter(int.class, "example")
        .addStatement("return $L[example]", LayerNames.of(plan.output()).outputs())
        .build();
  }

  private List<MethodSpec> dense(DensePlan dense) {
    LayerNames layer = LayerNames.of(dense);
    boolean isOutput = dense == plan.output();
    String sums = dense.keepsSums() ? layer.sums() : layer.outputs();
    DenseContext context =
        new DenseContext(dense, source(dense), sums, inputGradients(dense), elements, kernels);
    List<MethodSpec> methods = new ArrayList<>();
    CodeBlock activation =
        isOutput && plan.isFused()
            ? CodeBlock.of("")
            : ActivationWriter.forward(dense, sums, elements);
    methods.add(
        layerMethod(layer.forward(), LayerComment.forward(dense, !(isOutput && plan.isFused())))
            .addCode(ProductWriter.of(dense.forward()).forward(context))
            .addCode(activation)
            .build());
    methods.add(
        layerMethod(layer.backward(), LayerComment.backward(dense, !isOutput))
            .addCode(isOutput ? CodeBlock.of("") : ActivationWriter.backward(dense, elements))
            .addCode(ProductWriter.of(dense.weightGradient()).weightGradient(context))
            .build());
    if (dense.inputGradient().isPresent()) {
      LoopShape shape = dense.inputGradient().get();
      methods.add(
          layerMethod(layer.backwardToInput(), LayerComment.backwardToInput(dense))
              .addCode(ProductWriter.of(shape).inputGradient(context))
              .build());
    }
    return methods;
  }

  private List<MethodSpec> dropout(DropoutPlan dropout) {
    LayerNames layer = LayerNames.of(dropout);
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        layerMethod(
                layer.forward(),
                "{@code "
                    + dropout.name()
                    + " = x m}: m is 0 or 1 / (1 - rate), rate "
                    + Decimal.of(dropout.spec().rate())
                    + ".")
            .addParameter(Types.DROPOUT_MASK, "dropout")
            .addCode(DropoutWriter.forward(dropout, source(dropout), elements))
            .build());
    if (dropout.passesGradient()) {
      methods.add(
          layerMethod(layer.backwardToInput(), "{@code dx = da m}.")
              .addCode(DropoutWriter.backward(dropout, inputGradients(dropout)))
              .build());
    }
    return methods;
  }

  private static MethodSpec.Builder layerMethod(String name, String comment) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L", comment)
        .addModifiers(Modifier.PRIVATE)
        .addParameter(Types.BATCH, "batch")
        .addStatement("final int count = batch.count()");
  }

  private Source source(LayerPlan layer) {
    return layer.index() == 0
        ? new Source.OfFlat("batch.features()", "batch.row(%s)", layer.inputs())
        : new Source.OfRows(LayerNames.of(plan.layers().get(layer.index() - 1)).outputs());
  }

  private String inputGradients(LayerPlan layer) {
    return layer.index() == 0
        ? ""
        : LayerNames.of(plan.layers().get(layer.index() - 1)).gradients();
  }
}
