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
 * @param vectors whether products are written in vectors as well, where that pays
 */
public record Planner(Arithmetic arithmetic, LoopThresholds thresholds, boolean vectors) {
  /**
   * Plans portable code alone.
   *
   * @param arithmetic whether multiply-adds are fused
   * @param thresholds where one loop shape gives way to the next
   */
  public Planner(Arithmetic arithmetic, LoopThresholds thresholds) {
    this(arithmetic, thresholds, false);
  }

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
    NetworkPlan plan =
        new NetworkPlan(
            spec,
            layers,
            loss,
            ParameterLayout.of(spec).size(),
            arithmetic,
            vectors && arithmetic == Arithmetic.FUSED,
            thresholds.warmUp());
    return thresholds.locals(plan).map(plan::inLocals).orElse(plan).inLanes();
  }

  private DensePlan dense(
      int index, DenseSpec dense, int inputs, int offset, boolean passesGradient, boolean fused) {
    Optional<ActivationFormula> formula = DensePlan.formula(dense.activation());
    boolean gradientNeedsSums = formula.map(f -> !f.fromOutput()).orElse(false);
    LoopShape forward = thresholds.choose(inputs, dense.units());
    Optional<LoopShape> inputGradient =
        passesGradient ? Optional.of(thresholds.choose(dense.units(), inputs)) : Optional.empty();
    LoopShape weightGradient = thresholds.weightGradient(inputs, forward);
    return new DensePlan(
        index,
        dense,
        inputs,
        offset,
        forward,
        thresholds.prediction(inputs, dense.units(), forward),
        weightGradient,
        inputGradient,
        vectors
            ? products(inputs, dense.units(), forward, weightGradient, inputGradient)
            : VectorProducts.NONE,
        formula,
        fused || gradientNeedsSums);
  }

  private VectorProducts products(
      int inputs,
      int outputs,
      LoopShape forward,
      LoopShape weightGradient,
      Optional<LoopShape> inputGradient) {
    return new VectorProducts(
        thresholds.vectors(forward, outputs).filter(tiles -> tiles.fits(inputs)),
        thresholds
            .gradientVectors(weightGradient, outputs, inputs)
            .filter(tiles -> tiles.fits(inputs)),
        inputGradient
            .flatMap(shape -> thresholds.vectors(shape, inputs))
            .filter(tiles -> tiles.fits(outputs)));
  }
}
