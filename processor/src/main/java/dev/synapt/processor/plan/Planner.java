package dev.synapt.processor.plan;

import dev.synapt.processor.expr.ActivationFormula;
import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.expr.LossFormula;
import dev.synapt.spec.DenseSpec;
import dev.synapt.spec.DropoutSpec;
import dev.synapt.spec.LayerSpec;
import dev.synapt.spec.ModelSpec;
import dev.synapt.spec.ParameterLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a checked specification into a plan.
 *
 * @param arithmetic whether multiply-adds are fused
 * @param thresholds where one loop shape gives way to the next
 */
public record Planner(Arithmetic arithmetic, LoopThresholds thresholds) {
  /**
   * Plans a network.
   *
   * @param spec a specification without mistakes
   * @return the plan
   */
  public NetworkPlan plan(ModelSpec spec) {
    LossFormula loss = LossFormula.of(spec.loss(), spec.output().activation().function());
    List<LayerPlan> layers = new ArrayList<>();
    int width = spec.inputs();
    int offset = 0;
    boolean hasParametersBefore = false;
    for (LayerSpec layer : spec.layers()) {
      int index = layers.size();
      if (layer instanceof DenseSpec dense) {
        boolean isOutput = index == spec.layers().size() - 1;
        DensePlan plan =
            dense(
                index,
                dense,
                width,
                offset,
                hasParametersBefore,
                isOutput && NetworkPlan.isFused(loss));
        layers.add(plan);
        offset += Math.toIntExact(plan.parameters());
        hasParametersBefore = true;
      } else if (layer instanceof DropoutSpec dropout) {
        layers.add(new DropoutPlan(index, dropout, width, hasParametersBefore));
      }
      width = layer.outputs(width);
    }
    return new NetworkPlan(spec, layers, loss, ParameterLayout.of(spec).size(), arithmetic);
  }

  private DensePlan dense(
      int index, DenseSpec dense, int inputs, int offset, boolean passesGradient, boolean fused) {
    Optional<ActivationFormula> formula = DensePlan.formula(dense.activation());
    boolean gradientNeedsSums = formula.map(f -> !f.fromOutput()).orElse(false);
    long multiplyAdds = (long) inputs * dense.units();
    return new DensePlan(
        index,
        dense,
        inputs,
        offset,
        thresholds.choose(multiplyAdds, dense.units()),
        thresholds.choose(multiplyAdds, dense.units()),
        passesGradient ? Optional.of(thresholds.choose(multiplyAdds, inputs)) : Optional.empty(),
        formula,
        fused || gradientNeedsSums);
  }
}
