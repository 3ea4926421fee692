package dev.synapt.processor.testing;

import dev.synapt.processor.expr.Arithmetic;
import dev.synapt.processor.plan.LoopShape;
import dev.synapt.processor.plan.LoopThresholds;
import dev.synapt.processor.plan.Planner;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Thresholds that leave one loop shape for all products, whatever their sizes. */
public enum LoopShapes {
  STRAIGHT_LINE(
      LoopShape.StraightLine.class, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
  ACCUMULATORS(LoopShape.Accumulators.class, 0, Integer.MAX_VALUE, Integer.MAX_VALUE),
  COLUMN_KERNELS(
      LoopShape.Accumulators.class, LoopShape.ColumnKernel.class, 0, Integer.MAX_VALUE, 1),
  ROW_KERNELS(LoopShape.RowKernel.class, 0, 1, Integer.MAX_VALUE);

  private final Class<? extends LoopShape> shape;
  private final Class<? extends LoopShape> weightGradient;
  private final LoopThresholds thresholds;

  LoopShapes(Class<? extends LoopShape> shape, int straightLine, int rowWidth, int columnLength) {
    this(shape, shape, straightLine, rowWidth, columnLength);
  }

  LoopShapes(
      Class<? extends LoopShape> shape,
      Class<? extends LoopShape> weightGradient,
      int straightLine,
      int rowWidth,
      int columnLength) {
    this.shape = shape;
    this.weightGradient = weightGradient;
    this.thresholds =
        new LoopThresholds(
            straightLine, straightLine, rowWidth, columnLength, Integer.MAX_VALUE, 0);
  }

  /** What such code has in the products that give sums and gradients of inputs. */
  public Class<? extends LoopShape> shape() {
    return shape;
  }

  /** What it has in those that give gradients of weights. */
  public Class<? extends LoopShape> weightGradient() {
    return weightGradient;
  }

  /** The package of such code. */
  public String way() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Plans in this shape. */
  public Planner planner(Arithmetic arithmetic) {
    return new Planner(arithmetic, thresholds);
  }

  /** Plans in vectors whatever can be in vectors, however small it is. */
  public static Planner inVectors(Arithmetic arithmetic) {
    int width = LoopThresholds.MEASURED.vectorWidth();
    return new Planner(arithmetic, new LoopThresholds(0, 0, 1, Integer.MAX_VALUE, width, 0), true);
  }

  /** Plans what is planned by default, with vectors from the first step and prediction on. */
  public static Planner vectorsAtOnce(Arithmetic arithmetic) {
    return new Planner(arithmetic, vectorsAfter(0), true);
  }

  /** What is planned by default, but for when vectors take over. */
  public static LoopThresholds vectorsAfter(long multiplyAdds) {
    LoopThresholds measured = LoopThresholds.MEASURED;
    return new LoopThresholds(
        measured.straightLine(),
        measured.chain(),
        measured.rowWidth(),
        measured.columnLength(),
        measured.vectorWidth(),
        multiplyAdds);
  }

  /** Code as it is planned by default, and whatever can be in vectors. */
  public static Map<String, Planner> flavours() {
    return Map.of(
        "portable",
        new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
        "vectors",
        inVectors(Arithmetic.FUSED));
  }

  /** What is planned by default, with vectors and without, fused and not. */
  public static Map<String, Planner> measured() {
    return Map.of(
        "portable",
        new Planner(Arithmetic.FUSED, LoopThresholds.MEASURED),
        "vectors",
        vectorsAtOnce(Arithmetic.FUSED),
        "unfused",
        new Planner(Arithmetic.UNFUSED, LoopThresholds.MEASURED),
        "unfused_vectors",
        vectorsAtOnce(Arithmetic.UNFUSED));
  }

  /** All shapes, as the ways of {@link GeneratedNetworks}. */
  public static Map<String, Planner> ways(Arithmetic arithmetic) {
    return Arrays.stream(values())
        .collect(Collectors.toMap(LoopShapes::way, shape -> shape.planner(arithmetic)));
  }
}
