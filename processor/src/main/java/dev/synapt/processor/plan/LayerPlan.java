package dev.synapt.processor.plan;

/** One layer with all its sizes. */
public sealed interface LayerPlan permits DensePlan, DropoutPlan {
  /**
   * The index of the layer in the model.
   *
   * @return from 0
   */
  int index();

  /**
   * What the layer is called.
   *
   * @return a Java identifier
   */
  String name();

  /**
   * How many values it receives for an example.
   *
   * @return at least 1
   */
  int inputs();

  /**
   * How many values it gives for an example.
   *
   * @return at least 1
   */
  int outputs();
}
