package dev.synapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.synapt.processor.plan.DensePlan;
import dev.synapt.processor.plan.LayerPlan;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.NetworkPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A row for each block of a batch whose examples stand side by side.
 *
 * @param name the field
 * @param width how many values an example has
 * @param meaning what they are
 */
record LaneBuffer(String name, int width, String meaning) {
  static final String FEATURES = "features";

  /** What a network of dense layers keeps from one pass to the next. */
  static List<LaneBuffer> of(NetworkPlan plan) {
    List<LaneBuffer> buffers = new ArrayList<>();
    buffers.add(new LaneBuffer(FEATURES, plan.spec().inputs(), "x"));
    for (LayerPlan layer : plan.layers()) {
      DensePlan dense = (DensePlan) layer;
      LayerNames names = LayerNames.of(dense);
      if (dense.keepsSums()) {
        buffers.add(new LaneBuffer(names.sums(), dense.outputs(), "z"));
      }
      buffers.add(new LaneBuffer(names.outputs(), dense.outputs(), "a"));
      buffers.add(new LaneBuffer(names.gradients(), dense.outputs(), "the gradient by z"));
    }
    DensePlan output = plan.output();
    if (output.activation().isPresent()) {
      buffers.add(new LaneBuffer(LayerNames.of(output).targets(), output.outputs(), "y"));
    }
    return buffers;
  }

  /** What the vectors of a network put the operands of functions in. */
  static List<LaneBuffer> scratch(VectorLanes loops, NetworkPlan plan) {
    int widest = plan.layers().stream().mapToInt(LayerPlan::outputs).max().orElseThrow();
    String meaning = "operands of a function, then its values";
    return loops.scratch().stream().map(name -> new LaneBuffer(name, widest, meaning)).toList();
  }

  /** A method that makes room for the blocks of a batch. */
  static MethodSpec reserve(List<LaneBuffer> buffers) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("reserve")
            .addJavadoc("Makes room for the blocks of a batch, each of which one thread computes.")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(int.class, "blocks");
    buffers.forEach(buffer -> method.addCode(buffer.reserve()));
    return method.build();
  }

  FieldSpec field() {
    return FieldSpec.builder(float[][].class, name, Modifier.PRIVATE)
        .addJavadoc("[blocks][$L, $L]: $L", width, LoopThresholds.LANES, meaning)
        .initializer("{}")
        .build();
  }

  CodeBlock reserve() {
    return CodeBlock.builder()
        .addStatement("$1L = $2T.reserve($1L, blocks, $3L)", name, Types.ROWS, Lanes.length(width))
        .build();
  }
}
