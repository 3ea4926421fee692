package dev.synapt.spec;

/** One layer of a {@link ModelSpec}. */
public sealed interface LayerSpec permits DenseSpec, DropoutSpec {
  /**
   * What the layer is called.
   *
   * @return the name of its field, or the first argument in the DSL
   */
  String name();

  /**
   * How many values the layer gives.
   *
   * @param inputs how many values it receives
   * @return its outputs
   */
  int outputs(int inputs);
}
